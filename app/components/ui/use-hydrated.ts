import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page's JavaScript has arrived. What only works with it is drawn only then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
