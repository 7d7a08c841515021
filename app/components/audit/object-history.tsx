import { auditText, tell } from "~/components/audit/audit.text";
import { useWho } from "~/components/audit/who-did";
import { Pagination } from "~/components/ui/pagination";
import { Timeline, type TimelineEntry } from "~/components/ui/timeline";
import { useSay, useText } from "~/components/ui/use-text";
import type { History, HistoryEntry } from "~/features/audit/object-history.view.server";
import { formatInstant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";

/** What a change did, below its sentence. */
export function ToldDetails({ details }: { details: readonly Text[] }) {
  const say = useSay();
  if (details.length === 0) return null;
  return (
    <ul className="list-disc pl-4">
      {details.map((detail) => (
        <li key={detail.vi}>{say(detail)}</li>
      ))}
    </ul>
  );
}

/** Who changed the thing, when, and how, in words. `parameter` is the name of its page in the address. */
export function ObjectHistory({ history, parameter = "history" }: { history: History; parameter?: string }) {
  const t = useText(auditText);
  const say = useSay();
  const whoDid = useWho();
  if (history.entries.length === 0) return <p className="text-ink-2">{t.noHistory}</p>;
  const shown = ({ seq, at, who, ...change }: HistoryEntry): TimelineEntry => {
    const { sentence, details } = tell(change, (id) => history.names[String(id)] ?? null);
    return {
      key: String(seq),
      title: say(sentence),
      body: <ToldDetails details={details} />,
      when: `${formatInstant(at)} · ${whoDid(who)}`,
    };
  };
  return (
    <>
      <Timeline entries={history.entries.map(shown)} />
      {history.total > history.pageSize ? (
        <Pagination page={history.page} pageSize={history.pageSize} total={history.total} parameter={parameter} />
      ) : null}
    </>
  );
}
