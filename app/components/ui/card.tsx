import { type ReactNode, useId } from "react";

type CardProps = { title?: ReactNode; aside?: ReactNode; isFlush?: boolean; children: ReactNode };

/** A sheet of paper on the ground. `isFlush` leaves out the padding, for a table that fills it. */
export function Card({ title, aside, isFlush = false, children }: CardProps) {
  const titleId = useId();
  const body = <div className={isFlush ? "" : "px-4 py-3.5"}>{children}</div>;
  if (title === undefined) return <div className="card">{body}</div>;
  return (
    <section className="card" aria-labelledby={titleId}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3">
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        {aside === undefined ? null : <div className="text-sm text-ink-3">{aside}</div>}
      </div>
      {body}
    </section>
  );
}

type SectionProps = { title: ReactNode; aside?: ReactNode; id?: string; children: ReactNode };

/** A headed part of a page that lies directly on the ground. */
export function Section({ title, aside, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="mt-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1.5">
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        {aside === undefined ? null : <div className="text-sm text-ink-3">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
