import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type Tone, toneLook } from "~/components/ui/tone";

type BadgeProps = { tone: Tone; icon?: LucideIcon; children: ReactNode };

/** A state: icon, word and colour together. `icon` replaces the tone's own; the word is always given. */
export function Badge({ tone, icon, children }: BadgeProps) {
  const look = toneLook[tone];
  const Icon = icon ?? look.icon;
  return (
    <span className={`badge ${look.badge}`}>
      <Icon aria-hidden className="size-[1.15em] shrink-0" />
      <span>{children}</span>
    </span>
  );
}
