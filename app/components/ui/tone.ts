import type { LucideIcon } from "lucide-react";
import Check from "lucide-react/icons/check";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleDot from "lucide-react/icons/circle-dot";
import CircleX from "lucide-react/icons/circle-x";
import ClockCheck from "lucide-react/icons/clock-check";
import Hourglass from "lucide-react/icons/hourglass";
import Minus from "lucide-react/icons/minus";
import Pause from "lucide-react/icons/pause";

/** A state's colour. It never stands alone: the icon and the word say the same in grey print. */
export type Tone = "done" | "done-late" | "open" | "soon" | "late" | "none" | "wait" | "paused";

type ToneLook = { readonly icon: LucideIcon; readonly badge: string; readonly bar: string; readonly text: string };

export const toneLook: Readonly<Record<Tone, ToneLook>> = {
  done: { icon: Check, badge: "bg-done-soft text-done", bar: "bg-done", text: "text-done" },
  "done-late": { icon: ClockCheck, badge: "bg-done-late-soft text-done-late", bar: "bg-done-late", text: "text-done-late" },
  open: { icon: CircleDot, badge: "bg-open-soft text-open", bar: "bg-open", text: "text-open" },
  soon: { icon: CircleAlert, badge: "bg-soon-soft text-soon", bar: "bg-soon", text: "text-soon" },
  late: { icon: CircleX, badge: "bg-late-soft text-late", bar: "bg-late", text: "text-late" },
  none: { icon: Minus, badge: "bg-none-soft text-none", bar: "bg-none", text: "text-none" },
  wait: { icon: Hourglass, badge: "bg-wait-soft text-wait", bar: "bg-wait", text: "text-wait" },
  paused: { icon: Pause, badge: "bg-paused-soft text-paused", bar: "bg-paused", text: "text-paused" },
};
