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

/** Opens the parts of the page that an element is folded away in. */
export function unfold(element: HTMLElement): void {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    if (element !== fold) fold.open = true;
}

// The document scrolls for itself beside the items: only its own part of the screen moves.
function showLine(line: HTMLElement, pane: Element): void {
  const [at, around] = [line.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (at.top < around.top || at.bottom > around.bottom) pane.scrollTop += at.top - around.top - pane.clientHeight / 3;
  // An enlarged page is wider than its frame.
  const frame = line.closest(".page-frame");
  if (frame) frame.scrollLeft = line.offsetLeft - 16;
}

/** Brings the line that was chosen into sight again after the document in `pane` was drawn larger or smaller. */
export function showChosenLine(pane: Element | null): void {
  const line = pane?.querySelector<HTMLElement>(`[data-source][${chosen}]`);
  if (pane && line) showLine(line, pane);
}

// The items are the page: it goes no further than it must, and the line that was chosen stays under the eye.
function showItem(item: HTMLElement, line: HTMLElement): void {
  const before = line.getBoundingClientRect().top;
  item.scrollIntoView({ block: "nearest" });
  const pane = line.closest(".source-pane");
  if (pane) pane.scrollTop += line.getBoundingClientRect().top - before;
}

// On a phone, where the document is below the items, an item bears its words and the links lead to the rest.
function bringIntoSight(partner: HTMLElement, one: HTMLElement): void {
  if (!window.matchMedia(areBeside).matches) return;
  unfold(partner);
  const pane = partner.closest(".source-pane");
  if (pane) showLine(partner, pane);
  else showItem(partner, one);
}

/** Marks an element and its partners, and nothing else, as chosen. */
export function choose(root: HTMLElement, one: HTMLElement): void {
  const partners = partnersOf(root, one);
  // The other side of a scan is drawn anew while its item stays.
  if ([one, ...partners].every((each) => each.hasAttribute(chosen))) return;
  const earlier = `:is([data-item], [data-source])[${chosen}]`;
  for (const before of root.querySelectorAll(earlier)) before.removeAttribute(chosen);
  for (const each of [one, ...partners]) each.setAttribute(chosen, "true");
  if (partners[0]) bringIntoSight(partners[0], one);
}
