import { type ReactNode, useEffect, useRef } from "react";
import { useHydrated } from "~/components/ui/use-hydrated";

/** Receives the focus when a new answer (`trigger`) arrives, so that it is read out and in sight. */
export function Focused({ children, trigger }: { children: ReactNode; trigger: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  const cameWithPage = useRef(!useHydrated());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer moves the focus again
  useEffect(() => {
    // Whoever began to correct the form before scripts arrived is not called away from it.
    const isBusy = cameWithPage.current && document.activeElement !== document.body;
    cameWithPage.current = false;
    if (!isBusy) box.current?.focus();
  }, [trigger]);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
