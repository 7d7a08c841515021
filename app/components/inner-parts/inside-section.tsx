import { partText } from "~/components/inner-parts/inner-part.text";
import { PartHistory } from "~/components/inner-parts/part-history";
import { PartTable } from "~/components/inner-parts/part-table";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
import { useText } from "~/components/ui/use-text";
import type { InsideShown } from "~/features/inner-parts/part-shown";
import type { CalendarDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Props = { assignmentId: string; inside: InsideShown; today: CalendarDate };

/** How the lead agency has split the assignment; others are told the count and nothing more. */
export function InsideSection({ assignmentId, inside, today }: Props) {
  const t = useText(partText);
  const count = inside.total === 0 ? null : t.count(formatNumber(inside.done), formatNumber(inside.total));
  if (!inside.isInside) return count === null ? null : <Section title={t.title}>{count}</Section>;
  if (inside.lines.length === 0 && !inside.mayGive) return null;
  const { lines, mayGive, hasMoreTime, history } = inside;
  return (
    <Section
      title={t.title}
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {[count, t.onlyInside].filter(Boolean).join(" · ")}
          {mayGive ? <LinkButton to={paths.partNew(assignmentId)}>{t.give}</LinkButton> : null}
        </span>
      }
    >
      {hasMoreTime ? <Alert kind="info">{t.moreTime}</Alert> : null}
      {lines.length === 0 ? (
        <p className="text-ink-2">{t.none}</p>
      ) : (
        <PartTable caption={t.title} lines={lines} today={today} without={["whole"]} />
      )}
      {history.length === 0 ? null : (
        <div className="mt-2">
          <Details summary={t.insideHistory}>
            <PartHistory entries={history} />
          </Details>
        </div>
      )}
    </Section>
  );
}
