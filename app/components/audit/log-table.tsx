import { Link } from "@remix-run/react";
import { tell } from "~/components/audit/audit.text";
import { logText } from "~/components/audit/log.text";
import { ToldDetails } from "~/components/audit/object-history";
import { auditObjectNames } from "~/components/audit/object-names";
import { useWho } from "~/components/audit/who-did";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { AuditObject } from "~/features/audit/audit-entry";
import type { HistoryEntry } from "~/features/audit/object-history.view.server";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

// Where the thing can be looked at; the others have no page of their own that an address can be built for.
function pathOf({ objectType, objectId }: HistoryEntry): string | null {
  switch (objectType as AuditObject) {
    case "plan":
      return paths.plan(objectId);
    case "agency":
      return paths.agency(objectId);
    case "group":
      return paths.group(objectId);
    case "user":
    case "session":
      return paths.adminUser(objectId);
    case "assignment":
      return paths.assignment(objectId);
    default:
      return null;
  }
}

type LogTableProps = { entries: readonly HistoryEntry[]; names: Readonly<Record<string, string>> };

/** The entries of the log in words, newest first. */
export function LogTable({ entries, names }: LogTableProps) {
  const t = useText(logText);
  const say = useSay();
  const whoDid = useWho();
  const what = (entry: HistoryEntry) => {
    const { sentence, details } = tell(entry, (id) => names[String(id)] ?? null);
    return (
      <>
        {say(sentence)}
        <ToldDetails details={details} />
      </>
    );
  };
  const object = (entry: HistoryEntry) => {
    const kind = say(auditObjectNames[entry.objectType as AuditObject] ?? auditObjectNames.settings);
    const words = names[entry.objectId] ?? kind;
    const to = pathOf(entry);
    return (
      <div>
        {words === kind ? null : <span className="block text-sm text-ink-3">{kind}</span>}
        {to === null ? words : <Link to={to}>{words}</Link>}
      </div>
    );
  };
  const columns: Column<HistoryEntry>[] = [
    { key: "what", header: t.what, cell: what },
    { key: "object", header: t.thing, cell: object },
    { key: "who", header: t.who, cell: (entry) => whoDid(entry.who) },
    { key: "at", header: t.at, cell: (entry) => formatInstant(entry.at), isNowrap: true },
    { key: "number", header: t.number, cell: (entry) => formatNumber(entry.seq), align: "end" },
  ];
  return (
    <DataTable
      columns={columns}
      rows={entries}
      rowKey={(entry) => String(entry.seq)}
      caption={t.title}
      empty={<EmptyState title={t.empty}>{t.emptyWhat}</EmptyState>}
    />
  );
}
