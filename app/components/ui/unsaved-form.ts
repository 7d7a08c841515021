/** All that a form would send, as one text to compare. */
export function textOf(form: HTMLFormElement): string {
  const texts = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  return new URLSearchParams(texts).toString();
}

export type Typing = {
  /** What the form would have sent before it was touched; null while it is untouched. */
  readonly before: string | null;
  readonly now: string;
  /** It shows again what was typed and could not be saved. */
  readonly isShownAgain: boolean;
};

/** Whether something was typed that would be lost with the page. */
export const isUnsaved = ({ before, now, isShownAgain }: Typing): boolean => isShownAgain || (before !== null && before !== now);

/** Whether a step of the router takes the page away: another search or another place on the same page leaves the form as it is. */
export const takesPageAway = (from: { pathname: string }, to: { pathname: string }): boolean => from.pathname !== to.pathname;
