/** Whether a key that was pressed there belongs to what is being typed or chosen, so that it is no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
