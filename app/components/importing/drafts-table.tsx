import { Form } from "@remix-run/react";
import { draftStateNames, importingText } from "~/components/importing/importing.text";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import type { Tone } from "~/components/ui/tone";
import { useSay, useText } from "~/components/ui/use-text";
import type { DraftLine } from "~/features/importing/draft/draft-shown";
import type { DraftState } from "~/features/importing/draft/draft-state";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const tones: Readonly<Record<DraftState, Tone>> = {
  reading: "wait",
  refused: "late",
  ready: "open",
  confirmed: "done",
  dropped: "none",
};

/** Takes a document that could not be read out of the list; nothing is lost with it, so nobody is asked twice. */
function Removal({ line: { id, fileName } }: { line: DraftLine }) {
  const t = useText(importingText);
  return (
    <Form method="post" action={paths.importRemoval(id)} className="-ml-3.5">
      <Button type="submit" look="quiet" aria-label={`${t.takeOff}: ${fileName}`}>
        {t.takeOff}
      </Button>
    </Form>
  );
}

/** Documents that were handed in, the last first; each opens where it was left. */
export function DraftsTable({ lines }: { lines: readonly DraftLine[] }) {
  const t = useText(importingText);
  const say = useSay();
  const nameOf = ({ title, fileName }: DraftLine) => title ?? fileName;
  const isOneOfSeveral = (line: DraftLine) => lines.filter((other) => nameOf(other) === nameOf(line)).length > 1;
  const columns: Column<DraftLine>[] = [
    {
      key: "document",
      header: t.document,
      cell: (line) => (
        <>
          {line.title ?? line.fileName}
          {line.title === null ? null : <span className="block text-sm font-normal text-ink-3">{line.fileName}</span>}
          {isOneOfSeveral(line) && line.begins !== null ? (
            <span className="line-clamp-2 text-sm font-normal text-ink-2">{t.beginsWith(line.begins)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "state",
      header: t.state,
      cell: (line) => (
        <>
          <Badge tone={tones[line.state]}>
            {line.state === "confirmed" && line.toCheck === null ? t.inReportNow : say(draftStateNames[line.state])}
          </Badge>
          {line.state === "ready" && line.toCheck !== null ? (
            <span className="block text-sm text-ink-3">
              {line.toCheck === 0 ? t.allChecked : t.left(formatNumber(line.toCheck))}
            </span>
          ) : null}
          {line.state === "refused" ? <Removal line={line} /> : null}
        </>
      ),
    },
    { key: "by", header: t.by, cell: (line) => line.madeBy },
    { key: "at", header: t.at, cell: (line) => formatInstant(line.madeAt), isNowrap: true },
  ];
  return (
    <DataTable
      caption={t.drafts}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      rowTo={(line) => paths.import(line.id)}
      empty={<EmptyState title={t.noDrafts} />}
    />
  );
}
