import { Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { useShown } from "~/components/importing/side";
import { Alert } from "~/components/ui/alert";
import { useSay, useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { isKept } from "~/features/importing/items/draft-item";
import type { ReportOffer } from "~/features/importing/report/report-offers.server";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Offer({ draftId, offer }: { draftId: string; offer: ReportOffer }) {
  const t = useText(importingText);
  const say = useSay();
  const shown = useShown();
  const { assignmentId, plan, task, lead, occurrence, isOurs, isAskedFor, isOtherPeriod, shared, rows } = offer;
  return (
    <li>
      <Link to={isOurs ? paths.importReport(draftId, assignmentId, shown) : paths.assignment(assignmentId)} className="underline">
        {[lead, occurrence === null ? "" : say(occurrence), plan, task].filter(Boolean).join(" · ")}
      </Link>
      {isAskedFor ? <strong className="block text-sm">{t.askedFor}</strong> : null}
      {isOtherPeriod ? <strong className="block text-sm text-soon">{t.otherPeriod}</strong> : null}
      <span className="block text-sm">
        {t.rowsFit(formatNumber(shared), formatNumber(rows))} {isOurs ? "" : t.theyFillIn}
      </span>
    </li>
  );
}

/** What can be done with a report that was filled in: put its figures into the report that it fits, or make a form from it. */
export function ReportOffers({ page: { draft, offers, isFilledReport, items } }: { page: ReviewPage }) {
  const t = useText(importingText);
  if (!isOpen(draft.state)) return null;
  if (!isFilledReport) return draft.handedInAs === "report" ? <Alert kind="warn">{t.noFigures}</Alert> : null;
  const canMakeForm = draft.handedInAs === "plan" && items.some((item) => item.kind === "form" && isKept(item));
  return (
    <Alert kind="info" title={offers.length === 0 ? t.noReportFits : t.reportFits}>
      <ul className="flex flex-col gap-1.5">
        {offers.map((offer) => (
          <Offer key={offer.assignmentId} draftId={draft.id} offer={offer} />
        ))}
      </ul>
      {canMakeForm ? (
        <p className="mt-2">
          <Link to={paths.importForm(draft.id)} className="underline">
            {t.makeForm}
          </Link>
        </p>
      ) : null}
      {offers.length === 0 && !canMakeForm ? <p>{t.askOwner}</p> : null}
    </Alert>
  );
}
