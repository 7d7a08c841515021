import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import type { MouseEvent } from "react";
import { showChosenLine } from "~/components/importing/choosing";
import { reviewText } from "~/components/importing/review.text";
import { useText } from "~/components/ui/use-text";
import { type Shown, shownIn } from "~/features/importing/review/shown";

/** A scanned document is shown as the words that were read, or as the pictures of its pages. */
const sides = ["words", "picture"] as const;
export type Side = (typeof sides)[number];

/** As the address has it: the words need not be asked for. */
export const asked = (side: Side) => (side === "picture" ? side : undefined);

/** How the page of the draft is or was shown, as the address has it. */
export function useShown(): Shown {
  const [search] = useSearchParams();
  return shownIn(search);
}

/** The side that the address asks for. */
export const useSide = (): Side => useShown().side ?? "words";

/** In a form of the review: what it does leads back to the same side. */
export function SideField() {
  const side = useSide();
  return side === "picture" ? <input type="hidden" name="side" value={side} /> : null;
}

/** Enlarges the pages below it; without scripts as well. What was chosen stays in sight. */
function Enlarge() {
  const r = useText(reviewText);
  return (
    <label className="flex items-center gap-2 text-sm max-sm:min-h-11">
      <input
        type="checkbox"
        className="page-enlarged"
        onChange={(event) => showChosenLine(event.currentTarget.closest(".source-pane"))}
      />
      {r.enlarge}
    </label>
  );
}

/** How a scan is shown. */
export function SideBar(props: SideChipsProps) {
  return (
    <div className="side-bar print:hidden">
      <SideChips {...props} />
      {props.side === "picture" ? <Enlarge /> : null}
    </div>
  );
}

type SideChipsProps = { sides: Readonly<Record<Side, string>>; side: Side };

/** Both sides as links; whoever changes the side stays at the item that was chosen. */
function SideChips({ sides: addresses, side }: SideChipsProps) {
  const r = useText(reviewText);
  const navigate = useNavigate();
  const stay = (to: string) => (event: MouseEvent<HTMLAnchorElement>) => {
    const chosen = event.currentTarget.closest(".review")?.querySelector("[data-item][aria-current]");
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(`${to}#${chosen.id}`, { preventScrollReset: true });
  };
  const names: Readonly<Record<Side, string>> = { words: r.sideOfWords, picture: r.sideOfPictures };
  return (
    <nav aria-label={r.sides} className="review-sides chips flex flex-wrap gap-1.5">
      {sides.map((each) => {
        const to = addresses[each];
        const isCurrent = each === side;
        return (
          <Link
            key={each}
            to={to}
            onClick={stay(to)}
            aria-current={isCurrent ? "true" : undefined}
            className="chip"
            data-key={isCurrent ? undefined : "p"}
          >
            {names[each]}
          </Link>
        );
      })}
    </nav>
  );
}
