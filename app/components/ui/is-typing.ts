/** Whether a key that was pressed there belongs to what is being typed or chosen, so that it is no command; a box that is ticked takes no letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
