import { Link } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { type Tone, toneLook } from "~/components/ui/tone";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

export type StackPart = { readonly tone: Tone; readonly label: string; readonly value: number; readonly to?: string };

/** Proportions of a whole, told in words to those who do not see it. `hasLegend` adds a badge for each part, linked to its list. */
export function StackBar({ parts, hasLegend = false }: { parts: readonly StackPart[]; hasLegend?: boolean }) {
  const t = useText(uiText);
  const shown = parts.filter((part) => part.value > 0);
  const words = shown.map((part) => `${part.label} ${formatNumber(part.value)}`).join(", ");
  const total = shown.reduce((sum, part) => sum + part.value, 0);
  return (
    <div>
      <div role="img" aria-label={t.stackBar(words, formatNumber(total))} className="stack-bar">
        {shown.map((part) => (
          <span key={part.label} className={toneLook[part.tone].bar} style={{ flexGrow: part.value }} />
        ))}
      </div>
      {hasLegend ? (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {shown.map((part) => (
            <li key={part.label}>
              <LegendEntry part={part} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function LegendEntry({ part }: { part: StackPart }) {
  const badge = (
    <Badge tone={part.tone}>
      {part.label} {formatNumber(part.value)}
    </Badge>
  );
  return part.to === undefined ? badge : <Link to={part.to}>{badge}</Link>;
}
