import type { ReactNode } from "react";

export type Definition = { readonly term: string; readonly description: ReactNode };

/** Terms and what stands for each; entries whose description is null are left out. */
export function DefinitionList({ entries }: { entries: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(9rem,max-content)_1fr] sm:gap-y-2">
      {entries
        .filter((entry) => entry.description !== null)
        .map((entry) => (
          <div key={entry.term} className="contents">
            <dt className="text-ink-3">{entry.term}</dt>
            <dd className="mb-2 min-w-0 sm:mb-0">{entry.description}</dd>
          </div>
        ))}
    </dl>
  );
}
