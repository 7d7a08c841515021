import { Link } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { clauseText } from "~/components/amendments/clause.text";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { PlanAmendment } from "~/features/amendments/amendments.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Props = { planId: string; amendments: readonly PlanAmendment[]; canEdit: boolean };

/** The later documents by which the plan was amended, each with what it moved. */
export function PlanAmendments({ planId, amendments, canEdit }: Props) {
  const t = useText(amendmentText);
  const { leftShort } = useText(clauseText);
  if (amendments.length === 0 && !canEdit) return null;
  return (
    <Section
      id="amendments"
      title={t.title}
      aside={canEdit ? <LinkButton to={paths.planAmendmentNew(planId)}>{t.record}</LinkButton> : undefined}
    >
      {amendments.length === 0 ? (
        <p className="text-ink-2">{t.none}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {amendments.map(({ id, number, issuedOn, about, moved, tasks, open }) => (
            <li key={id} className="px-4 py-3">
              <Link to={paths.planAmendment(planId, id)} className="font-semibold">
                {number}
              </Link>{" "}
              {t.ofDay(formatDate(issuedOn))} · {t.moved(formatNumber(moved))}
              {tasks > 0 ? ` · ${t.changed(formatNumber(tasks))}` : null}
              {open > 0 ? <span className="text-soon"> · {leftShort(formatNumber(open))}</span> : null}
              <div className="text-ink-2">{about}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
