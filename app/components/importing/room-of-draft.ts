import type { RoomKey } from "~/components/frame/rooms";
import { importingText } from "~/components/importing/importing.text";
import { useShown } from "~/components/importing/side";
import { planText } from "~/components/plans/plan.text";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import type { DraftShown } from "~/features/importing/draft/draft-shown";
import { paths } from "~/lib/paths";

/** A paper that was handed in to fill in a report lies with the reports, any other with the plans. */
export function roomOfDraft({ handedInAs }: Pick<DraftShown, "handedInAs">): RoomKey {
  return handedInAs === "report" ? "reports" : "plans";
}

/** The way back from a page of a draft. */
export function useDraftCrumbs({ handedInAs }: Pick<DraftShown, "handedInAs">): { label: string; to: string }[] {
  const t = useText(importingText);
  const { plans } = useText(planText);
  const { reports } = useText(reportText);
  return handedInAs === "plan"
    ? [
        { label: plans, to: paths.plans() },
        { label: t.title, to: paths.planImport() },
      ]
    : [
        { label: reports, to: paths.reports() },
        { label: t.reportTitle, to: paths.reportImport() },
      ];
}

/** The way back from a page below one of a draft: over the draft, as it was shown. */
export function useCrumbsOverDraft(draft: Pick<DraftShown, "id" | "fileName" | "handedInAs">): { label: string; to: string }[] {
  return [...useDraftCrumbs(draft), { label: draft.fileName, to: paths.import(draft.id, useShown()) }];
}
