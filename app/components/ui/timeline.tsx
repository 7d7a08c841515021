import type { ReactNode } from "react";
import { type Tone, toneLook } from "~/components/ui/tone";

export type TimelineEntry = {
  readonly key: string;
  readonly title: ReactNode;
  /** When, and by whom; shown small. */
  readonly when: ReactNode;
  readonly body?: ReactNode;
  readonly tone?: Tone;
};

/** What happened, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key} className={entry.tone ? toneLook[entry.tone].text : "text-ink-3"}>
          <div className="text-ink">
            <div className="font-semibold">{entry.title}</div>
            {entry.body === undefined ? null : <div className="text-ink-2">{entry.body}</div>}
            <div className="text-sm text-ink-3">{entry.when}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
