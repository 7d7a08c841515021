import { Form } from "@remix-run/react";
import Paperclip from "lucide-react/icons/paperclip";
import { assignmentText } from "~/components/assignments/assignment.text";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { Button } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { Evidence } from "~/features/assignments/assignment-shown";
import { formatInstant } from "~/lib/clock";
import { fileSize } from "~/lib/file-rules";
import { paths } from "~/lib/paths";

function FileName({ file, isLink }: { file: Evidence; isLink: boolean }) {
  const look = "inline-flex items-baseline gap-1.5 font-medium break-all";
  const name = (
    <>
      <Paperclip aria-hidden className="size-3.5 shrink-0" />
      {file.fileName}
    </>
  );
  return isLink ? (
    <a href={paths.evidence(file.id)} className={look}>
      {name}
    </a>
  ) : (
    <span className={look}>{name}</span>
  );
}

/** The files that support a result; whoever added them may take them away until the result is reported. */
export function EvidenceList({ evidence, mayRemove }: { evidence: readonly Evidence[]; mayRemove: boolean }) {
  const t = useText(assignmentText);
  const { isByLink } = useWorkPaths();
  if (evidence.length === 0) return <p className="text-ink-2">{t.noEvidence}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {evidence.map((file) => (
        <li key={file.id} className="flex items-start justify-between gap-3 py-2">
          <div className="min-w-0">
            <FileName file={file} isLink={!isByLink} />
            <div className="text-sm text-ink-3">
              {fileSize(file.bytes)} · {t.addedBy(file.addedBy, formatInstant(file.addedAt))}
            </div>
          </div>
          {mayRemove ? (
            <Form method="post" action={paths.evidenceRemoval(file.id)}>
              <Button type="submit" look="quiet" aria-label={`${t.removeEvidence} ${file.fileName}`}>
                {t.removeEvidence}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
