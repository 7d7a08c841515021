import { Form, useLocation, useSearchParams } from "@remix-run/react";
import Undo2 from "lucide-react/icons/undo-2";
import type { MouseEvent } from "react";
import { itemAnchor } from "~/components/importing/document-pane";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { stepWords } from "~/components/importing/undo.text";
import { goToDoubtful } from "~/components/importing/use-item-keys";
import { Button, buttonClass } from "~/components/ui/button";
import { useSay, useText } from "~/components/ui/use-text";
import { changedMeanwhile, isOpen } from "~/features/importing/draft/draft-state";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

// With scripts it leads on from the item in hand, without them to the first that is left.
function onward(event: MouseEvent<HTMLAnchorElement>): void {
  const review = event.currentTarget.closest<HTMLElement>(".review");
  if (!review) return;
  event.preventDefault();
  goToDoubtful(review);
}

function Undo({ draftId, order, undo }: { draftId: string; order: string; undo: NonNullable<ReviewPage["undo"]> }) {
  const r = useText(reviewText);
  const say = useSay();
  const what = say(stepWords[undo.what](formatNumber(undo.count)));
  return (
    <Form method="post" action={paths.importUndoing(draftId)} preventScrollReset>
      <input type="hidden" name="seq" value={undo.seq} />
      <input type="hidden" name="order" value={order} />
      <Button type="submit" look="quiet" icon={Undo2} data-key="z" title={`${r.undo}: ${what}`}>
        <span>
          {r.undo}
          <span className="max-sm:sr-only">: {what}</span>
        </span>
      </Button>
    </Form>
  );
}

// Said where one is looking, not at the top of a long page.
function StepDone() {
  const t = useText(importingText);
  const r = useText(reviewText);
  const say = useSay();
  const [query] = useSearchParams();
  const { key } = useLocation();
  const words: Readonly<Record<string, string>> = {
    saved: t.doneSaved,
    split: r.doneSplit,
    joined: r.doneJoined,
    moved: r.doneMoved,
    stays: r.doneStays,
    "left-out": r.doneLeftOut,
    undone: r.doneUndone,
    "not-undone": r.notUndone,
    meanwhile: say(changedMeanwhile),
  };
  const done = query.get("done") ?? "";
  const said = Object.hasOwn(words, done) ? words[done] : undefined;
  return (
    <p key={key} role="status" className="basis-full text-sm text-ink-2 empty:hidden">
      {said}
    </p>
  );
}

/** How far one has come, what is next, and the way one step back; it stays in sight while the items pass below it. */
export function ReviewBar({ page, order, first }: { page: ReviewPage; order: string; first: string | null }) {
  const r = useText(reviewText);
  const { draft, items, counts, undo } = page;
  const all = items.length - counts.joined;
  const done = all - counts["to-check"];
  return (
    <div className="review-bar print:hidden">
      <div className="min-w-24 flex-1">
        <p className="text-sm" title={r.lookedAtMeans}>
          <strong>{r.lookedAt(formatNumber(done), formatNumber(all))}</strong>
          {counts["to-check"] > 0 ? (
            <span className="whitespace-nowrap text-soon"> · {r.leftToCheck(formatNumber(counts["to-check"]))}</span>
          ) : null}
        </p>
        <progress value={done} max={all} aria-label={r.progress} className="block" />
      </div>
      {isOpen(draft.state) && undo !== null ? <Undo draftId={draft.id} order={order} undo={undo} /> : null}
      {first === null ? null : (
        <a href={`#${itemAnchor(first)}`} onClick={onward} className={buttonClass("secondary")} aria-label={r.nextDoubtful}>
          <span className="max-sm:hidden">{r.nextDoubtful}</span>
          <span className="sm:hidden">{r.nextShort}</span>
        </a>
      )}
      <StepDone />
    </div>
  );
}
