import { type RefObject, useEffect, useRef } from "react";

/** The ref of a box that takes the focus with each new answer; a box that is not drawn takes none. */
export function useFocusOn(answer: unknown): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer moves the focus again
  useEffect(() => box.current?.focus(), [answer]);
  return box;
}
