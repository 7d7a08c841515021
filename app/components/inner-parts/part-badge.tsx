import { partText } from "~/components/inner-parts/inner-part.text";
import { Badge } from "~/components/ui/badge";
import type { Tone } from "~/components/ui/tone";
import { useText } from "~/components/ui/use-text";
import { isToDo, type PartState } from "~/features/inner-parts/inner-part";
import type { PartHolder } from "~/features/inner-parts/part-shown";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";

const tones: Readonly<Record<PartState, Tone>> = {
  "not-started": "none",
  "in-progress": "open",
  reported: "wait",
  returned: "late",
  done: "done",
  withdrawn: "none",
};

type BadgeProps = { state: PartState; dueOn: CalendarDate | null; today: CalendarDate };

/** How an inner part stands; one that is late says so in the same badge. */
export function PartBadge({ state, dueOn, today }: BadgeProps) {
  const t = useText(partText);
  const late = isToDo(state) && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0;
  return <Badge tone={late > 0 ? "late" : tones[state]}>{late > 0 ? `${t[state]}, ${t.overdue(late)}` : t[state]}</Badge>;
}

/** Who has it; of somebody who left, that nobody has. */
export function HolderName({ holder: { name, isUnit, isHeld } }: { holder: PartHolder }) {
  const t = useText(partText);
  if (!isHeld) return <span className="font-semibold text-late">{t.nobodyWas(name)}</span>;
  return (
    <span>
      {name}
      {isUnit ? <span className="text-ink-3"> ({t.unit})</span> : null}
    </span>
  );
}
