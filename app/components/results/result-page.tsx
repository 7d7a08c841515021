import { Link } from "@remix-run/react";
import { fourGroups, LateTable, NamedTable, TotalsTable } from "~/components/results/result-tables";
import { resultsText } from "~/components/results/results.text";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import { byAgency, byPlan, totalOf } from "~/features/results/result-facts";
import type { ResultShown } from "~/features/results/result-shown";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const mostLate = 200;

/** What has to be known before the figures: a draft, a further number, or that a later one is there. */
function Standing({ result }: { result: ResultShown }) {
  const t = useText(resultsText);
  const { publishedAt, hasEnded, period, after } = result;
  return (
    <>
      {publishedAt === null ? (
        <Alert kind="info">{hasEnded ? t.draftAlert : `${t.draftAlert} ${t.notEnded(formatDate(period.to))}`}</Alert>
      ) : null}
      {after === null ? null : (
        <Alert kind="warn">
          {t.replacedBy(formatNumber(after.number))} <Link to={paths.result(after.id)}>{t.toLater}</Link>
        </Alert>
      )}
      <Corrected result={result} />
    </>
  );
}

function Corrected({ result: { number, before, reason, facts } }: { result: ResultShown }) {
  const t = useText(resultsText);
  if (before === null) return null;
  const [now, then] = [totalOf(facts.rows).current, before.total];
  const changed = fourGroups.filter((group) => now[group] !== then[group]);
  const words = changed.map((group) => t.changed(t[group], formatNumber(then[group]), formatNumber(now[group])));
  return (
    <Alert kind="info">
      <Link to={paths.result(before.id)}>{t.reissue(formatNumber(number), formatNumber(before.number))}</Link>{" "}
      {reason === null ? "" : `${t.reasonIs(reason)} `}
      {words.length === 0 ? t.unchanged : words.join("; ")}
    </Alert>
  );
}

/** Results of a period, as they are read and printed. */
export function ResultPage({ result }: { result: ResultShown }) {
  const t = useText(resultsText);
  const { facts, note } = result;
  const total = totalOf(facts.rows);
  return (
    <div className="flex flex-col gap-4">
      <Standing result={result} />
      {note === "" ? null : (
        <Section title={t.noteTitle}>
          <p className="whitespace-pre-line">{note}</p>
        </Section>
      )}
      {facts.rows.length === 0 ? (
        <p>{t.noWork}</p>
      ) : (
        <>
          <Section title={t.totals}>
            <TotalsTable total={total} />
            <p className="mt-2 text-sm text-ink-3">
              {t.rateWhat} {t.othersWhat}
            </p>
          </Section>
          <Section title={t.byAgency}>
            <NamedTable title={t.agency} rows={byAgency(facts.rows)} total={total} />
          </Section>
          <Section title={t.byPlan}>
            <NamedTable title={t.plan} rows={byPlan(facts.rows)} total={total} />
          </Section>
          <Section title={t.late}>
            <LateTable late={facts.late.slice(0, mostLate)} />
            {facts.late.length > mostLate ? (
              <p className="mt-2 text-sm text-ink-3">{t.lateMore(formatNumber(mostLate), formatNumber(facts.late.length))}</p>
            ) : null}
          </Section>
        </>
      )}
    </div>
  );
}
