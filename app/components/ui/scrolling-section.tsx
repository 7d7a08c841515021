import type { ReactNode } from "react";

type ScrollingSectionProps = { label: string; className: string; lang?: string; children: ReactNode };

/** A section that scrolls for itself, also by the keys. */
export function ScrollingSection({ label, ...section }: ScrollingSectionProps) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls for itself must be reached by the keyboard
  return <section aria-label={label} tabIndex={0} {...section} />;
}
