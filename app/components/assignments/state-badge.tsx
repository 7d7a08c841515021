import type { LucideIcon } from "lucide-react";
import Ban from "lucide-react/icons/ban";
import { stateText } from "~/components/assignments/state.text";
import { Badge } from "~/components/ui/badge";
import type { Tone } from "~/components/ui/tone";
import { useText } from "~/components/ui/use-text";
import type { ShownState } from "~/features/assignments/shown-state";
import type { Messages } from "~/lib/i18n/text";

type Look = { readonly tone: Tone; readonly words: string; readonly icon?: LucideIcon };

function openLook({ deadlineState, daysLate }: ShownState, t: Messages<typeof stateText>): Look {
  switch (deadlineState) {
    case "overdue":
      return { tone: "late", words: t.overdue(daysLate) };
    case "due-soon":
      return { tone: "soon", words: t.dueSoon };
    case "in-time":
      return { tone: "open", words: t.inTime };
    case "no-deadline":
      return { tone: "none", words: t.noDeadline };
    default:
      return deadlineState satisfies never;
  }
}

function lookOf(state: ShownState, t: Messages<typeof stateText>): Look {
  switch (state.workState) {
    case "completed":
      if (state.daysLate > 0) return { tone: "done-late", words: t.doneLate(state.daysLate) };
      return { tone: "done", words: state.deadlineState === "no-deadline" ? t.done : t.doneOnTime };
    case "awaiting-confirmation":
      return { tone: "wait", words: state.daysLate > 0 ? t.awaitingLate(state.daysLate) : t.awaiting };
    case "paused":
      return { tone: "paused", words: t.paused };
    case "cancelled":
      return { tone: "none", words: t.cancelled, icon: Ban };
    case "not-started":
    case "in-progress":
      return openLook(state, t);
    default:
      return state.workState satisfies never;
  }
}

/** Icon, colour and word of a state, for places that have room for the icon alone. */
export function useStateLook(state: ShownState): Look {
  return lookOf(state, useText(stateText));
}

/** The state of an assignment: the same icon, word and colour on every screen. */
export function StateBadge(state: ShownState) {
  const { tone, words, icon } = lookOf(state, useText(stateText));
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}
