import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Tone, toneLook } from "~/components/ui/tone";

type StatProps = { label: ReactNode; value: ReactNode; note?: ReactNode; to?: string; tone?: Tone };

/** One big number that opens to its list. `tone` colours it only where the number itself is a state (overdue). */
export function Stat({ label, value, note, to, tone }: StatProps) {
  const number = <span className={`text-2xl font-bold ${tone ? toneLook[tone].text : "text-ink"}`}>{value}</span>;
  return (
    <div className="row-span-3 grid min-w-0 grid-rows-subgrid content-start justify-items-start gap-y-0">
      <div className="self-end text-sm text-ink-3">{label}</div>
      {to === undefined ? number : <Link to={to}>{number}</Link>}
      {note === undefined ? null : <div className="text-sm text-ink-3">{note}</div>}
    </div>
  );
}
