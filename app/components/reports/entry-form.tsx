import { Form, useLocation, useNavigate, useNavigation } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { DraftConflict, Obstacles, standingProblems } from "~/components/reports/entry-notices";
import { EntryTable } from "~/components/reports/entry-table";
import { NarrativeFields } from "~/components/reports/narratives";
import { PasteNotice } from "~/components/reports/paste-notice";
import { reportText } from "~/components/reports/report.text";
import { reportParts } from "~/components/reports/report-rows";
import { moveBetweenCells } from "~/components/reports/row-keys";
import { SaveBar } from "~/components/reports/save-bar";
import { type SavedDraft, useAutosave } from "~/components/reports/use-autosave";
import { useLiveChecks } from "~/components/reports/use-live-checks";
import { usePaste } from "~/components/reports/use-paste";
import { useTyped } from "~/components/reports/use-typed";
import { Alert } from "~/components/ui/alert";
import { isFormTooLarge, TooLarge, Typist, useFormAnswer } from "~/components/ui/form";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useRootData, useText } from "~/components/ui/use-text";
import type { ReportEntry } from "~/features/reports/report-shown";
import { formatInstant } from "~/lib/clock";

const timeOf = (savedAt: ReportEntry["savedAt"]) => (savedAt ? formatInstant(savedAt).slice(-5) : "");

function useShown(entry: ReportEntry) {
  const answer = useFormAnswer();
  const resumed = useRootData()?.resumed ?? null;
  const typed = answer?.fields ?? resumed;
  const shown = useMemo(() => {
    if (!typed) return entry.fields;
    return { ...entry.fields, ...Object.fromEntries(Object.entries(typed).map(([name, [text]]) => [name, text ?? ""])) };
  }, [typed, entry.fields]);
  return { answer, shown, resumed: answer ? null : resumed };
}

/** What was recovered is recovered no more once it is saved: the page, asked for again, shows the draft. */
function useEndOfResumption(isResumed: boolean, saved: SavedDraft | null) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (isResumed && saved) navigate(pathname, { replace: true, preventScrollReset: true });
  }, [isResumed, saved, pathname, navigate]);
}

/** A report being filled in: checked while one types, saved while one pauses, whole without scripts. */
export function EntryForm({ entry }: { entry: ReportEntry }) {
  const t = useText(reportText);
  const to = useWorkPaths();
  const { assignment, form: annex } = entry;
  const { answer, shown, resumed } = useShown(entry);
  const isResumed = resumed !== null && entry.isOpen;
  const isHydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const { typed, changes, reread } = useTyped(form, shown, isResumed);
  const paste = usePaste(annex.indicators, reread);
  const checks = useLiveChecks(annex.indicators, typed);
  const [saved, setSaved] = useState<SavedDraft | null>(null);
  const revision = Math.max(saved?.revision ?? 0, entry.revision);
  // What was recovered belongs to the draft that was seen then: a later one is not written over unasked.
  const seen = isResumed && !saved ? (resumed.version?.[0] ?? revision) : revision;
  useEndOfResumption(isResumed, saved);
  const onSaved = useCallback((draft: SavedDraft) => setSaved(draft), []);
  const url = to.reportDraft(assignment.id);
  const navigation = useNavigation();
  const isIdle = navigation.state === "idle";
  // Once it is submitted there is no draft that later words could go to, so none can be typed while it is on its way.
  const isSubmitting = navigation.formAction?.split("?")[0] === to.reportSubmission(assignment.id);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sheet.current) sheet.current.inert = isSubmitting;
  }, [isSubmitting]);
  const [isTooLarge, setTooLarge] = useState(false);
  const autosave = useAutosave({
    form,
    url,
    changes,
    isOpen: entry.isOpen && isIdle && !answer?.conflict,
    // A form that was sent carries all of it already.
    isKeptOnLeaving: entry.isOpen && !answer?.conflict && navigation.formAction === undefined,
    onSaved,
  });
  // A save moves the revision on, so the form is sent when it has ended; and not at all while there is no line, which would cost the page.
  const submitAfterSave = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const target = event.currentTarget;
    const isLarger = isFormTooLarge(target);
    setTooLarge(isLarger);
    if (isLarger) return event.preventDefault();
    const isDeferred = autosave.afterSave(() => target.requestSubmit(submitter));
    if (isDeferred) event.preventDefault();
  };
  const problems = useMemo(
    () => new Map(standingProblems(answer, typed).map(({ field, text }) => [field ?? "", text])),
    [answer, typed],
  );
  const parts = useMemo(() => reportParts(annex.indicators), [annex.indicators]);
  const hasPrevious = Object.keys(entry.previous).length > 0;
  const shared = { shown, typed, checks, problems, standing: answer?.conflict?.current ?? {}, isDisabled: !entry.isOpen };
  return (
    <Form
      ref={form}
      method="post"
      action={to.report(assignment.id)}
      noValidate
      onKeyDown={moveBetweenCells}
      onPaste={paste.onPaste}
      onSubmit={submitAfterSave}
    >
      <Typist />
      <input type="hidden" name="version" value={answer?.conflict?.current.version ?? seen} />
      {isTooLarge ? (
        <div className="mb-4">
          <TooLarge />
        </div>
      ) : null}
      {isResumed ? (
        <div className="mb-4">
          <Alert kind="warn">{t.resumed}</Alert>
        </div>
      ) : null}
      <DraftConflict answer={answer} submitted={to.sent(assignment.id, entry.number)} />
      <Obstacles checks={checks} answer={answer} typed={typed} />
      <div ref={sheet}>
        <p className="text-sm text-ink-3">
          {t.howToType} {isHydrated ? t.howToPaste : null}
        </p>
        {parts.map((part, index) => (
          <EntryTable
            key={part.heading?.id ?? index}
            part={part}
            previous={hasPrevious ? entry.previous : null}
            onFilled={reread}
            {...shared}
          />
        ))}
        <NarrativeFields
          outline={annex.outline}
          shown={shown}
          problems={problems}
          standing={shared.standing}
          isDisabled={!entry.isOpen}
        />
      </div>
      {entry.isOpen ? (
        <SaveBar
          assignmentId={assignment.id}
          checks={checks}
          saved={saved ?? (entry.savedAt ? { revision: entry.revision, time: timeOf(entry.savedAt) } : null)}
          state={autosave.state}
          conflict={autosave.conflict}
          isDirty={autosave.isDirty}
          canSubmit={entry.canSubmit}
        >
          {paste.pasted ? <PasteNotice pasted={paste.pasted} onClose={paste.close} /> : null}
        </SaveBar>
      ) : null}
    </Form>
  );
}
