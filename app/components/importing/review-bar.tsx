import { Form } from "@remix-run/react";
import Undo2 from "lucide-react/icons/undo-2";
import type { MouseEvent } from "react";
import { importingText } from "~/components/importing/importing.text";
import { standingNames } from "~/components/importing/item.text";
import { reviewText } from "~/components/importing/review.text";
import { SideField, useShown } from "~/components/importing/side";
import { StepDone } from "~/components/importing/step-done";
import { stepWords } from "~/components/importing/undo.text";
import { goToDoubtful } from "~/components/importing/use-item-keys";
import { Button, buttonClass, LinkButton } from "~/components/ui/button";
import { useSay, useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { itemAnchor, paths } from "~/lib/paths";

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
      <SideField />
      <Button type="submit" look="quiet" icon={Undo2} data-key="z" title={`${r.undo}: ${what}`}>
        <span>
          {r.undo}
          <span className="max-2xl:sr-only">: {what}</span>
        </span>
      </Button>
    </Form>
  );
}

function Counts({ counts, all }: { counts: ReviewPage["counts"]; all: number }) {
  const r = useText(reviewText);
  const say = useSay();
  const left = counts["to-check"];
  const others = (["certain", "accepted", "left-out"] as const).filter((standing) => counts[standing] > 0);
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      <strong className={`sm:whitespace-nowrap ${left > 0 ? "text-soon" : ""}`}>
        {left > 0 ? `${say(standingNames["to-check"])} ${formatNumber(left)}/${formatNumber(all)}` : r.noneToCheck}
      </strong>
      {others.map((standing) => (
        <span key={standing} className="whitespace-nowrap text-ink-2 max-sm:hidden">
          {`${say(standingNames[standing])} ${formatNumber(counts[standing])}`}
        </span>
      ))}
    </p>
  );
}

// The last step stands where the last item was looked at.
function Next({ draft, first }: { draft: ReviewPage["draft"]; first: string | null }) {
  const t = useText(importingText);
  const r = useText(reviewText);
  const shown = useShown();
  if (first === null && isOpen(draft.state) && draft.handedInAs === "plan")
    return (
      <LinkButton to={paths.importConfirmation(draft.id, shown)} look="primary">
        {t.toTable}
      </LinkButton>
    );
  if (first === null) return null;
  return (
    <a href={`#${itemAnchor(first)}`} onClick={onward} className={buttonClass("secondary")}>
      {r.nextDoubtful}
    </a>
  );
}

type ReviewBarProps = { page: ReviewPage; order: string; first: string | null; idleKey: string | null };

/** How far one has come, what is next, and the way one step back; it stays in sight while the items pass below it. */
export function ReviewBar({ page, order, first, idleKey }: ReviewBarProps) {
  const r = useText(reviewText);
  const { draft, items, counts, undo } = page;
  const all = items.length - counts.joined;
  return (
    <div className="review-bar print:hidden">
      <div className="min-w-24 flex-1">
        <Counts counts={counts} all={all} />
        <progress value={all - counts["to-check"]} max={all} aria-label={r.progress} className="block" />
      </div>
      {isOpen(draft.state) && undo !== null ? <Undo draftId={draft.id} order={order} undo={undo} /> : null}
      <Next draft={draft} first={first} />
      <StepDone idleKey={idleKey} />
    </div>
  );
}
