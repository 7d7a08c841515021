import { useLocation } from "@remix-run/react";
import { createContext, useContext, useState } from "react";

export const PathBeforeContext = createContext<string | null>(null);

/** The address (path and query) of this site from which this page was reached; null when there was none, or it is this page. */
export function usePathBefore(): string | null {
  return useContext(PathBeforeContext);
}

/** Follows the way through the site. `cameFrom` is what the server knows of the step to the first page. */
export function useTrackedPath(cameFrom: string | null): string | null {
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const [way, setWay] = useState({ here, before: cameFrom });
  if (way.here !== here) setWay({ here, before: way.here });
  return way.before === here ? null : way.before;
}
