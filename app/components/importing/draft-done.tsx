import { useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { itemAnchor } from "~/components/importing/document-pane";
import { standingNames } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { numberIn } from "~/components/importing/step-done";
import { Alert } from "~/components/ui/alert";
import { Focused } from "~/components/ui/focused";
import { useSay, useText } from "~/components/ui/use-text";
import { nameOfItem } from "~/features/importing/items/draft-item";
import { noneAfter, oneSentence } from "~/features/importing/review/rearrange-refusals";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";

/** Why a step did nothing. It was pressed far below: the message is shown, and leads back to the item. */
function NotDone({ itemId, children }: { itemId: string | null; children: ReactNode }) {
  const r = useText(reviewText);
  return (
    <Focused trigger={useLocation().key}>
      <Alert kind="warn">
        <p>{children}</p>
        {itemId === null ? null : (
          <a href={`#${itemAnchor(itemId)}`} className="underline">
            {r.backToItem}
          </a>
        )}
      </Alert>
    </Focused>
  );
}

/** What was done on another page, or why a step did nothing; what a step on this page has done stands in the bar above the items. */
export function DraftDone({ page: { items, changedFirst } }: { page: Pick<ReviewPage, "items" | "changedFirst"> }) {
  const r = useText(reviewText);
  const say = useSay();
  const [query] = useSearchParams();
  const { key } = useLocation();
  const [count, left] = [numberIn(query, "count"), numberIn(query, "left")];
  const changed = items.find(({ id }) => id === changedFirst?.itemId);
  if (changedFirst && changed) {
    const [state, at] = [say(standingNames[changedFirst.state]), formatInstant(changedFirst.at)];
    return <NotDone itemId={changed.id}>{r.changedFirst(nameOfItem(changed), changedFirst.by, at, state)}</NotDone>;
  }
  const [counted, rest] = [formatNumber(count), formatNumber(left)];
  switch (query.get("done")) {
    case "named":
      return (
        <Focused trigger={key}>
          <Alert kind="success" title={r.doneNamed(counted)}>
            {left > 0 ? <p>{r.keptByHand(rest)}</p> : null}
          </Alert>
        </Focused>
      );
    case "aside":
      return (
        <Focused trigger={key}>
          <Alert kind="success">{r.doneAside(counted)}</Alert>
        </Focused>
      );
    case "one-sentence":
      return <NotDone itemId={query.get("item")}>{say(oneSentence)}</NotDone>;
    case "none-after":
      return <NotDone itemId={query.get("item")}>{say(noneAfter)}</NotDone>;
    case "held":
      return <NotDone itemId={query.get("item")}>{r.held}</NotDone>;
    default:
      return null;
  }
}
