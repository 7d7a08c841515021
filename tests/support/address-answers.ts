/** How a server answers its addresses, asked without a browser: for tests that try each of them as many people. */
import { demoDayCookie } from "~/http/request-clock";

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

/** Asks the server at `server`. */
export function answersOf(server: string) {
  const followed = new Map<string, Promise<Outcome | string>>();

  /** The same address as the scripts of a page ask for it: the same loaders and guards, without a page around the answer. */
  function forScripts(path: string): string {
    const { pathname, search } = new URL(path, server);
    return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
  }

  async function ask(way: Way, path: string, headers: Record<string, string>, fields: Fields = {}): Promise<Response> {
    const body = way === "POST" ? new URLSearchParams(fields) : undefined;
    // Packing the pages would take a seventh of the time.
    const sent = { origin: server, "accept-encoding": "identity", ...headers };
    const response = await fetch(server + path, { method: way, headers: sent, body, redirect: "manual" });
    // A connection is used again only when its answer was read.
    await response.arrayBuffer();
    return response;
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

  /** How `path` answers a person by the address of the scripts; where it sends them on, how the page there answers. */
  async function outcomeForScripts(way: Way, path: string, cookie: string, fields?: Fields): Promise<Outcome | string> {
    const response = await ask(way, forScripts(path), serverPerson(cookie), fields);
    const isSentOn = way === "GET" && response.status === 202;
    return isSentOn ? followedOutcome(path, cookie) : outcomeOf(response);
  }

  /** How `path` answers a person who opens it as a page. */
  async function outcomeOfPage(way: Way, path: string, cookie: string, fields?: Fields): Promise<Outcome | string> {
    return way === "GET" ? followedOutcome(path, cookie) : outcomeOf(await ask(way, path, serverPerson(cookie), fields));
  }

  return { ask, forScripts, outcomeForScripts, outcomeOfPage };
}
