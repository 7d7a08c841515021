import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect } from "react";
import { choose, chosenFrom, unfold } from "~/components/importing/choosing";

/** Lets a click, the focus or the address choose an item or a line below `root`, and shows its partner. */
export function useChoosing(root: RefObject<HTMLElement>): void {
  const location = useLocation();
  useEffect(() => {
    const within = root.current;
    if (!within) return;
    const onChoice = ({ target }: Event) => {
      const one = chosenFrom(target);
      if (one) choose(within, one);
    };
    within.addEventListener("click", onChoice);
    within.addEventListener("focusin", onChoice);
    return () => {
      within.removeEventListener("click", onChoice);
      within.removeEventListener("focusin", onChoice);
    };
  }, [root]);
  // After each step the address names the item to go on with; React has drawn it anew, so it is chosen again.
  useEffect(() => {
    if (!root.current) return;
    const named = chosenFrom(document.getElementById(location.hash.slice(1)));
    // Without one the first that has to be looked at is: its words are in sight and the keys are for it, while the focus stays.
    const one = named ?? root.current.querySelector<HTMLElement>('[data-item][data-state="to-check"]');
    if (!one) return;
    if (named) {
      unfold(named);
      named.focus();
      named.dataset.wasAt = "";
    }
    choose(root.current, one);
  }, [root, location]);
}
