/** How a server answers its addresses, asked without a browser: for tests that try each of them as many people. */
import { demoDayCookie } from "~/http/request-clock";
import { openBuiltRoutes } from "./built-routes";
import type { RunningServer } from "./server";

export type Outcome = "done" | "forbidden" | "hidden";
export type Way = "GET" | "POST";
type Fields = Record<string, string>;

/** The headers by which a person is known, on the day that is looked at. */
export const serverPerson = (cookie: string) => ({ cookie: `${cookie}; ${demoDayCookie}=2020-07-01` });

export function outcomeOf({ status, headers }: Response): Outcome | string {
  if (status === 404) return "hidden";
  if (status === 403) return "forbidden";
  if (headers.get("location")?.startsWith("/sign-in")) return "sent to sign in";
  return status < 500 ? "done" : `fault ${status}`;
}

/** Asks a server by HTTP, and the routes of its build without. */
export async function answersOf(running: RunningServer) {
  const server = running.address;
  const routes = await openBuiltRoutes(running);
  const followed = new Map<string, Promise<Outcome | string>>();

  function sentBy(way: Way, headers: Record<string, string>, fields: Fields): RequestInit {
    const body = way === "POST" ? { body: new URLSearchParams(fields) } : {};
    // Packing the pages would take a seventh of the time.
    return { method: way, headers: { origin: server, "accept-encoding": "identity", ...headers }, ...body };
  }

  async function ask(way: Way, path: string, headers: Record<string, string>, fields: Fields = {}): Promise<Response> {
    const response = await fetch(server + path, { ...sentBy(way, headers, fields), redirect: "manual" });
    // A connection is used again only when its answer was read.
    await response.arrayBuffer();
    return response;
  }

  /**
   * Asks the loader or the action of a route as the scripts of a page do: the same person, routing and guards, without a socket,
   * a page around the answer, or the loaders of the frame around the page.
   */
  function askRoute(
    way: Way,
    route: string,
    path: string,
    headers: Record<string, string>,
    fields: Fields = {},
  ): Promise<Response> {
    const { pathname, searchParams } = new URL(path, server);
    if (way === "GET") searchParams.set("_routes", `routes/${route}`);
    return routes.ask(`${pathname === "/" ? "/_root" : pathname}.data?${searchParams}`, sentBy(way, headers, fields));
  }

  // The page of an action sends readers who may not take it on to the thing itself, which they must be able to open; it is the
  // same for many actions and asked for once a person.
  async function followedOutcome(path: string, cookie: string): Promise<Outcome | string> {
    const response = await ask("GET", path, serverPerson(cookie));
    const to = response.headers.get("location");
    if (to === null || to.startsWith("/sign-in")) return outcomeOf(response);
    const key = `${cookie} ${to}`;
    const there = followed.get(key) ?? followedOutcome(to, cookie);
    followed.set(key, there);
    const reached = await there;
    return reached === "done" ? "sent on" : reached;
  }

  /** How the route of `path` answers a person; where it sends them on, how the page there answers. */
  async function outcomeOfRoute(
    route: string,
    way: Way,
    path: string,
    cookie: string,
    fields?: Fields,
  ): Promise<Outcome | string> {
    const response = await askRoute(way, route, path, serverPerson(cookie), fields);
    const isSentOn = way === "GET" && response.status === 202;
    return isSentOn ? followedOutcome(path, cookie) : outcomeOf(response);
  }

  /** How `path` answers a person who opens it as a page. */
  async function outcomeOfPage(way: Way, path: string, cookie: string, fields?: Fields): Promise<Outcome | string> {
    return way === "GET" ? followedOutcome(path, cookie) : outcomeOf(await ask(way, path, serverPerson(cookie), fields));
  }

  return { ask, askRoute, outcomeOfRoute, outcomeOfPage, close: routes.close };
}
