import { useLocation, useSearchParams } from "@remix-run/react";
import { standingNames } from "~/components/importing/item.text";
import { reviewText } from "~/components/importing/review.text";
import { numberIn } from "~/components/importing/step-done";
import { Alert } from "~/components/ui/alert";
import { Focused } from "~/components/ui/focused";
import { useSay, useText } from "~/components/ui/use-text";
import { nameOfItem } from "~/features/importing/items/draft-item";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { itemAnchor } from "~/lib/paths";

type Told = Pick<ReviewPage, "items" | "changedFirst">;

/** Who changed the item first that somebody wanted to change; it was pressed far below, so the message leads back to the item. */
function ChangedFirst({ items, changedFirst }: Told) {
  const r = useText(reviewText);
  const say = useSay();
  const { key } = useLocation();
  const changed = items.find(({ id }) => id === changedFirst?.itemId);
  if (!changedFirst || !changed) return null;
  const [state, at] = [say(standingNames[changedFirst.state]), formatInstant(changedFirst.at)];
  return (
    <Focused trigger={key}>
      <Alert kind="warn">
        <p>{r.changedFirst(nameOfItem(changed), changedFirst.by, at, state)}</p>
        <a href={`#${itemAnchor(changed.id)}`} className="underline">
          {r.backToItem}
        </a>
      </Alert>
    </Focused>
  );
}

/** What was done on another page, or who changed an item first; what a step on this page has done stands in the bar above the items. */
export function DraftDone({ page: { items, changedFirst } }: { page: Told }) {
  const r = useText(reviewText);
  const [query] = useSearchParams();
  const { key } = useLocation();
  const [count, left] = [numberIn(query, "count"), numberIn(query, "left")];
  if (changedFirst) return <ChangedFirst items={items} changedFirst={changedFirst} />;
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
    default:
      return null;
  }
}
