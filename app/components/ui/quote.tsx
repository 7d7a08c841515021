import type { ReactNode } from "react";

type QuoteProps = { source?: ReactNode; children: ReactNode };

/** Words taken from a document, unchanged; `source` says from where (and may be a link to the place). */
export function Quote({ source, children }: QuoteProps) {
  return (
    <figure>
      <blockquote className="border-l-3 border-rule py-1 pl-3 whitespace-pre-line text-ink-2">{children}</blockquote>
      {source === undefined ? null : <figcaption className="mt-1 text-sm text-ink-3">{source}</figcaption>}
    </figure>
  );
}
