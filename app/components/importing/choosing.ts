// An item and the line that it was read from are partners: choosing one marks both and brings the other into sight.

const chosen = "aria-current";
const areBeside = "(min-width: 64rem)";

/** The item or the line of the document that an element lies in. */
export function chosenFrom(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-item], [data-source]:is(.has-item, .can-take)") : null;
}

/** The items that were read from a line; of an item, its line. */
export function partnersOf(root: HTMLElement, { dataset }: HTMLElement): HTMLElement[] {
  const ofItem = dataset.item === undefined ? null : `[data-source="${dataset.line}"]`;
  return [...root.querySelectorAll<HTMLElement>(ofItem ?? `[data-item][data-line="${dataset.source}"]`)];
}

/** The item that has the focus or was chosen last; -1 when there is none among `items`. */
export function placeAmong(items: readonly HTMLElement[]): number {
  const focused = items.findIndex((item) => item.contains(document.activeElement));
  return focused >= 0 ? focused : items.findIndex((item) => item.hasAttribute(chosen));
}

// Only the half in which the partner stands scrolls; on a phone, where one half is below the other, the links lead there.
function bringIntoSight(partner: HTMLElement): void {
  const half = partner.closest(".review > section");
  if (half === null || !window.matchMedia(areBeside).matches) return;
  const [at, around] = [partner.getBoundingClientRect(), half.getBoundingClientRect()];
  if (at.top < around.top || at.bottom > around.bottom) half.scrollTop += at.top - around.top - half.clientHeight / 3;
}

/** Marks an element and its partners, and nothing else, as chosen. */
export function choose(root: HTMLElement, one: HTMLElement): void {
  if (one.hasAttribute(chosen)) return;
  const earlier = `:is([data-item], [data-source])[${chosen}]`;
  for (const before of root.querySelectorAll(earlier)) before.removeAttribute(chosen);
  const partners = partnersOf(root, one);
  for (const each of [one, ...partners]) each.setAttribute(chosen, "true");
  if (partners[0]) bringIntoSight(partners[0]);
}
