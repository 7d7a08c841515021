import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { importingText } from "~/components/importing/importing.text";
import { Alert } from "~/components/ui/alert";
import { Button, LinkButton } from "~/components/ui/button";
import { useSay, useText } from "~/components/ui/use-text";
import type { DraftShown } from "~/features/importing/draft/draft-shown";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

const seconds = 2;
// Most documents are read within a few seconds, and whoever waits for one watches the screen.
const milliseconds = 700;

// Without scripts the page asks for itself again; with them only its data are asked for.
function UnderWay({ draft }: { draft: DraftShown }) {
  const t = useText(importingText);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, milliseconds);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="card max-w-xl px-4 py-3.5" aria-live="polite">
      <noscript>
        <meta httpEquiv="refresh" content={String(seconds)} />
      </noscript>
      <p className="font-semibold">
        {t.reading}: {draft.fileName}
      </p>
      <progress value={draft.progress} max={100} aria-label={t.reading} className="my-2 w-full accent-accent" />
      <p className="text-ink-2">{t.readingHow}</p>
      <div className="mt-3">
        <LinkButton to={paths.importRemoval(draft.id)}>{t.stop}</LinkButton>
      </div>
    </div>
  );
}

function Ended({ draft: { ended } }: { draft: DraftShown }) {
  const t = useText(importingText);
  return ended ? <p className="mb-2">{t.endedBy(ended.by, formatInstant(ended.at))}</p> : null;
}

/** What stands instead of the two halves, or above them, when the draft is not being looked over. */
export function DraftNotice({ draft }: { draft: DraftShown }) {
  const t = useText(importingText);
  const say = useSay();
  const handIn = draft.handedInAs === "plan" ? paths.planImport() : paths.reportImport();
  const again = <LinkButton to={handIn}>{t.again}</LinkButton>;
  switch (draft.state) {
    case "reading":
      return <UnderWay draft={draft} />;
    case "refused":
      return (
        <Alert kind="error" title={t.refused}>
          <p className="mb-2">{draft.refusal === null ? draft.fileName : `${draft.fileName}: ${say(draft.refusal)}`}</p>
          <Form method="post" action={paths.importRemoval(draft.id)} className="flex flex-wrap gap-2">
            {again}
            {/* A page that is loaded anew puts the cursor into the field that its address names. */}
            <LinkButton to={`${handIn}#field-pasted`} reloadDocument>
              {t.pasteInstead}
            </LinkButton>
            <Button type="submit" look="quiet">
              {t.takeOff}
            </Button>
          </Form>
        </Alert>
      );
    case "dropped":
      return (
        <Alert kind="info" title={t.dropped}>
          <Ended draft={draft} />
          {again}
        </Alert>
      );
    case "confirmed":
      if (draft.assignmentId !== null)
        return (
          <Alert kind="success" title={t.filledIn}>
            <Ended draft={draft} />
            <LinkButton to={paths.report(draft.assignmentId)}>{t.openReport}</LinkButton>
          </Alert>
        );
      return (
        <Alert kind="success" title={t.confirmed}>
          <Ended draft={draft} />
          {draft.planId === null ? null : <LinkButton to={paths.plan(draft.planId)}>{t.openPlan}</LinkButton>}
        </Alert>
      );
    case "ready":
      return null;
    default:
      return draft.state satisfies never;
  }
}
