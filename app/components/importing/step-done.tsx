import { useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { keyShown } from "~/components/importing/use-item-keys";
import { useSay, useText } from "~/components/ui/use-text";
import { changedMeanwhile } from "~/features/importing/draft/draft-state";
import { noneAfter, oneSentence } from "~/features/importing/review/rearrange-refusals";
import { formatNumber } from "~/lib/number-format";

/** A number of the address; 0 where it is none. */
export function numberIn(query: URLSearchParams, name: string): number {
  const count = Number(query.get(name));
  return Number.isInteger(count) && count > 0 ? count : 0;
}

const refusals = ["not-undone", "meanwhile", "stays", "one-sentence", "none-after", "held", "incomplete"];

function useDone(): string | undefined {
  const [t, r] = [useText(importingText), useText(reviewText)];
  const say = useSay();
  const [query] = useSearchParams();
  const [count, left, incomplete] = [numberIn(query, "count"), numberIn(query, "left"), numberIn(query, "incomplete")];
  const some = (words: (count: string) => string, many: number) => (many > 0 ? words(formatNumber(many)) : "");
  const words: Readonly<Record<string, string>> = {
    saved: t.doneSaved,
    "saved-to-check": t.doneSavedToCheck,
    split: r.doneSplit,
    joined: r.doneJoined,
    moved: r.doneMoved,
    stays: r.doneStays,
    "left-out": r.doneLeftOut,
    taken: r.doneTaken,
    undone: r.doneUndone,
    "not-undone": r.notUndone,
    meanwhile: say(changedMeanwhile),
    settled: `${r.doneSettled(formatNumber(count))} ${some(r.leftIncomplete, incomplete)}`.trim(),
    accepted: [some(r.doneAccepted, count), some(r.leftUnknown, left), some(r.leftIncomplete, incomplete)]
      .filter(Boolean)
      .join(" "),
    "one-sentence": say(oneSentence),
    "none-after": say(noneAfter),
    held: r.held,
    incomplete: r.heldIncomplete,
    "taken-again": r.takenAgain(formatNumber(count)),
    looked: count === 0 ? r.noneFound : `${r.doneLooked(formatNumber(count))} ${some(r.stillUnknown, left)}`.trim(),
  };
  const done = query.get("done") ?? "";
  return Object.hasOwn(words, done) ? words[done] : undefined;
}

/** What the last step has done, or that a key (`idleKey`) can do nothing, said where one is looking and not at the top of a long page; it takes the focus where the button that was pressed is gone. */
export function StepDone({ idleKey }: { idleKey: string | null }) {
  const r = useText(reviewText);
  const done = useDone();
  const idleWords: Readonly<Record<string, string>> = { t: r.chooseLine, c: r.chooseLine, z: r.nothingToUndo };
  const idle = idleKey === null ? null : (idleWords[idleKey] ?? r.keyIsIdle(keyShown(idleKey)));
  const said = idle ?? done;
  const { key } = useLocation();
  const [query] = useSearchParams();
  const isRefusal = idle !== null || refusals.includes(query.get("done") ?? "");
  const here = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step says anew what it did
  useEffect(() => {
    if (said && document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <p
      key={key}
      ref={here}
      role="status"
      tabIndex={-1}
      className={`basis-full text-sm outline-none empty:hidden ${isRefusal ? "text-soon" : "text-ink-2"}`}
    >
      {said}
    </p>
  );
}
