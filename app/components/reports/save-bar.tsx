import type { ReactNode } from "react";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { reportText } from "~/components/reports/report.text";
import type { SavedDraft, SavingState } from "~/components/reports/use-autosave";
import type { LiveChecks } from "~/components/reports/use-live-checks";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import type { Text } from "~/lib/i18n/text";

type SaveBarProps = {
  assignmentId: string;
  checks: Pick<LiveChecks, "filled" | "total" | "unread">;
  saved: SavedDraft | null;
  state: SavingState;
  /** Why the draft was not saved, when someone else was first. */
  conflict: Text | null;
  isDirty: boolean;
  canSubmit: boolean;
  /** What the person did last and may want to take back. */
  children?: ReactNode;
};

function useSavedWords({ checks, saved, state, conflict, isDirty }: SaveBarProps): string {
  const t = useText(reportText);
  const say = useSay();
  const rows = t.rows(checks.filled, checks.total);
  if (state === "saving") return t.saving;
  if (state === "offline") return t.offline(rows);
  if (state === "signed-out") return t.signedOut;
  if (state === "conflict") return [conflict ? say(conflict) : "", t.autosaveConflict].join(" ").trim();
  if (state === "refused") return t.notSavable;
  if (isDirty) return t.changed(rows);
  if (!saved) return t.notSavedYet(rows);
  return checks.unread > 0 ? t.savedUnread(saved.time, checks.unread, rows) : t.savedAt(saved.time, rows);
}

/** How much is filled and whether it is saved, with the two buttons; it stays in sight. */
export function SaveBar(props: SaveBarProps) {
  const t = useText(reportText);
  const to = useWorkPaths();
  const words = useSavedWords(props);
  return (
    <div className="save-bar">
      {props.children}
      <p
        role="status"
        className={`min-w-0 flex-1 basis-full text-sm md:basis-60 ${props.state === "offline" ? "font-semibold text-late" : "text-ink-2"}`}
      >
        {words}
        {props.canSubmit ? null : <span className="block">{t.headSubmits}</span>}
      </p>
      <SubmitButton look={props.canSubmit ? "secondary" : "primary"}>{t.save}</SubmitButton>
      {props.canSubmit ? <SubmitButton formAction={to.reportSubmission(props.assignmentId)}>{t.submit}</SubmitButton> : null}
    </div>
  );
}
