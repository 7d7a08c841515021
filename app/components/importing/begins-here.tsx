import { useEffect, useRef } from "react";

/** Takes the focus of a page that was opened by a key, so that the next Tab leads on from here; a focus that is set already stays. */
export function BeginsHere() {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, []);
  return <div ref={here} tabIndex={-1} className="outline-none" />;
}
