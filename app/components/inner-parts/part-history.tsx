import { partText } from "~/components/inner-parts/inner-part.text";
import { Timeline } from "~/components/ui/timeline";
import type { Tone } from "~/components/ui/tone";
import { useText } from "~/components/ui/use-text";
import type { PartEvent } from "~/features/inner-parts/inner-part";
import type { PartEntry } from "~/features/inner-parts/part-shown";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";

const looks = {
  given: { words: "eventGiven" },
  noted: { words: "eventNoted" },
  reported: { words: "eventReported", tone: "wait" },
  confirmed: { words: "eventConfirmed", tone: "done" },
  returned: { words: "eventReturned", tone: "late" },
  moved: { words: "eventMoved", tone: "soon" },
  "handed-over": { words: "eventHanded", tone: "soon" },
  withdrawn: { words: "eventWithdrawn", tone: "none" },
} as const satisfies Readonly<Record<PartEvent, { words: keyof typeof partText; tone?: Tone }>>;

/** What happened to one part, or to all parts of an assignment; the last first. */
export function PartHistory({ entries }: { entries: readonly PartEntry[] }) {
  const t = useText(partText);
  return (
    <Timeline
      entries={entries.map((entry) => {
        const look: { words: keyof typeof partText; tone?: Tone } = looks[entry.kind];
        const about = [entry.holder ? t.to(entry.holder) : null, entry.dueOn ? t.until(formatDate(entry.dueOn)) : null];
        const body = [entry.partWords, entry.words].filter(Boolean);
        return {
          key: entry.id,
          tone: look.tone,
          title: (
            <>
              {t[looks[entry.kind].words]}
              <span className="font-normal"> {about.filter(Boolean).join(", ")}</span>
            </>
          ),
          body:
            body.length === 0 ? undefined : (
              <>
                {entry.partWords ? <p className="whitespace-pre-line">“{entry.partWords}”</p> : null}
                {entry.words ? <p className="whitespace-pre-line">{entry.words}</p> : null}
              </>
            ),
          when: [formatInstant(entry.at), entry.by].filter(Boolean).join(" · "),
        };
      })}
    />
  );
}
