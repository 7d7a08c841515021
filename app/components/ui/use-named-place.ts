import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** Marks the element that the address names after "#", also when no page was loaded anew (`:target` then stays behind), and gives it the focus. */
export function useNamedPlace(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again leads there again
  useEffect(() => {
    const named = hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (named === null) return;
    named.setAttribute("aria-current", "location");
    named.focus({ preventScroll: true });
    return () => named.removeAttribute("aria-current");
  }, [hash, key]);
}
