import { useEffect, useLayoutEffect, useRef } from "react";

type Leaving = {
  /** Something was typed that is not saved. */
  readonly isDirty: boolean;
  /** The last attempt to save failed, and the next would too. */
  readonly isStuck: boolean;
  readonly save: () => void;
};

// The server runs neither, and complains of the second.
const useEffectOfLayout = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Nothing typed is lost by leaving the page: what can be saved is sent at once, and before the rest goes the browser asks. */
export function useLeaving(leaving: Leaving): void {
  const latest = useRef(leaving);
  latest.current = leaving;
  useEffect(() => {
    const saveHidden = () => {
      if (document.visibilityState === "hidden") saveNow(latest.current);
    };
    const askFirst = (event: BeforeUnloadEvent) => {
      if (latest.current.isDirty && latest.current.isStuck) event.preventDefault();
    };
    const saveGone = () => saveNow(latest.current);
    document.addEventListener("visibilitychange", saveHidden);
    window.addEventListener("pagehide", saveGone);
    window.addEventListener("beforeunload", askFirst);
    return () => {
      document.removeEventListener("visibilitychange", saveHidden);
      window.removeEventListener("pagehide", saveGone);
      window.removeEventListener("beforeunload", askFirst);
    };
  }, []);
  // While the form is still there to be read: effects of layout end before its elements go.
  useEffectOfLayout(() => () => saveNow(latest.current), []);
}

function saveNow({ isDirty, isStuck, save }: Leaving): void {
  if (isDirty && !isStuck) save();
}
