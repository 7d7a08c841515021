import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { circlesAmong, type Source, sourcesIn } from "~tests/support/imports";

const sources = sourcesIn("app", "db", "seed");
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(folder));

/** Which folders the files of a folder may import, besides their own. */
const arrows: Record<string, readonly string[]> = {
  "app/lib": [],
  db: ["app/lib"],
  "app/features": ["app/lib", "db"],
  // Of the trade only who acts: by a session, or by the link of a mail.
  "app/http": ["app/features/accounts", "app/features/reminders", "app/lib", "db"],
  "app/components": ["app/features", "app/lib"],
  "app/jobs": ["app/features", "app/lib", "db"],
  "app/routes": ["app/http", "app/components", "app/features", "app/lib"],
  // And by which calendar, which belongs to the moment of a request.
  "app/server": ["app/http", "app/features/accounts", "app/features/calendar", "app/lib", "db"],
  "app/cli": ["app/http", "app/features", "app/lib", "db", "seed"],
};

/** A feature may import those of a lower level. */
const levels: Record<string, number> = {
  calendar: 0,
  audit: 0,
  timetable: 0,
  accounts: 1,
  reading: 1,
  agencies: 2,
  plans: 3,
  assignments: 4,
  reports: 5,
  "calendar-changes": 5,
  amendments: 5,
  "inner-parts": 5,
  targets: 6,
  progress: 7,
  reminders: 8,
  documents: 8,
  results: 8,
  "calendar-feeds": 8,
  importing: 8,
};

/** The rooms of the largest feature: each may import those before it. */
const importingRooms = ["items", "from-reading", "draft", "amend", "report", "confirm", "review"];

/** The only pages that may be asked for without signing in; a feed is asked for with a secret of its own. */
const publicRoutes = ["$", "feeds.$file", "locale", "sign-in", "sign-out", "today"];

/** The documents for whoever works on the house. */
const guides = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "docs/rules.md"];

const isOurs = (path: string) => /^(app|db|seed|tests)\//.test(path);
const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
type Kind = "imports" | "runtimeImports";
const offences = (from: readonly Source[], isForbidden: (target: string, source: Source) => boolean, kind: Kind = "imports") =>
  from.flatMap((source) =>
    source[kind].filter((target) => isForbidden(target, source)).map((target) => `${source.path} -> ${target}`),
  );

// A handler that only reshapes the answer of a guarded one: `const save = guardedAction(…)`, then `await save(args)`.
function makerBehind(text: string): string {
  const [, inner] = /await (\w+)\(args\)/.exec(text) ?? [];
  return new RegExp(`const ${inner ?? "-"} = (\\w+)\\(`).exec(text)?.[1] ?? "";
}

describe("the house", () => {
  it.each(Object.entries(arrows))("%s imports only what lies below it", (folder, below) => {
    const allowed = [folder, ...below].map((each) => `${each}/`);
    const isForbidden = (target: string) => isOurs(target) && !allowed.some((prefix) => target.startsWith(prefix));
    expect(offences(inFolder(`${folder}/`), isForbidden)).toEqual([]);
  });

  it("features ask only lower features", () => {
    const level = (path: string) => levels[featureOf(path) ?? ""] ?? -1;
    const unknown = inFolder("app/features/").filter(({ path }) => level(path) < 0);
    expect(unknown.map(({ path }) => path)).toEqual([]);
    const isUpwards = (target: string, { path }: Source) =>
      featureOf(target) !== undefined && featureOf(target) !== featureOf(path) && level(target) >= level(path);
    expect(offences(inFolder("app/features/"), isUpwards)).toEqual([]);
  });

  it("importing has rooms, and each asks only those before it", () => {
    const roomOf = (path: string) => importingRooms.indexOf(path.replace("app/features/importing/", "").split("/")[0] ?? "");
    const files = inFolder("app/features/importing/");
    expect(files.filter(({ path }) => roomOf(path) < 0).map(({ path }) => path)).toEqual([]);
    const isBackwards = (target: string, { path }: Source) => featureOf(target) === "importing" && roomOf(target) > roomOf(path);
    expect(offences(files, isBackwards)).toEqual([]);
  });

  it("no file needs itself by way of others, not even for a type", () => {
    expect(circlesAmong(sources)).toEqual([]);
  });

  it("a store is used only inside its feature", () => {
    const isForeignStore = (target: string, { path }: Source) =>
      target.endsWith(".store.server") && featureOf(target) !== featureOf(path);
    expect(offences(inFolder("app/"), isForeignStore)).toEqual([]);
  });

  it("components reach features' pure files and schemas only", () => {
    const isImpure = (target: string) => target.startsWith("app/") && target.endsWith(".server");
    expect(offences(inFolder("app/components/"), isImpure, "runtimeImports")).toEqual([]);
  });

  it("pure files have no database, clock or environment, and features no screen and no HTTP", () => {
    const features = inFolder("app/features/");
    const pure = features.filter(({ path }) => !path.endsWith(".server.ts"));
    const isImpure = (target: string) => target.endsWith(".server") || /^(node:|knex$|db\/(connection|dialect)$)/.test(target);
    expect(offences(pure, isImpure, "runtimeImports")).toEqual([]);
    expect(offences(features, (target) => /^(react|@remix-run\/|express)/.test(target))).toEqual([]);
    expect(
      features
        .filter(({ text }) => /\b(new Date\(\)|Date\.now\(\)|process\.env|new Response\()/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("files have the names of what they hold, and stay small", () => {
    const vague = /^(utils?|helpers?|misc|common|managers?|services?|types|constants|index)\./;
    const isData = (path: string) => path.startsWith("seed/");
    const all = [...sources, ...sourcesIn("tests")];
    expect(all.filter(({ path }) => vague.test(basename(path))).map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ path }) => !/^([a-z0-9_./-]|\$[a-zA-Z]+|\$)+$/.test(path)).map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ lines, path }) => lines > 400 && !isData(path)).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
  });

  it("every page is guarded unless it stands in the list of public ones", () => {
    const routes = inFolder("app/routes/").filter(({ path }) => path.endsWith("/route.tsx"));
    const handlers = routes.flatMap(({ path, text }) => {
      const route = path.split("/")[2] ?? "";
      const exported = [...text.matchAll(/export (?:const|async function|function) (loader|action)\b(?:\s*=\s*(\w+))?/g)];
      return exported.map(([, name, maker]) => ({ what: `${route} ${name}`, route, maker: maker ?? makerBehind(text) }));
    });
    expect(
      handlers
        .filter(({ maker }) => !/^(guarded|public|answer)(Upload|Entry)?(Loader|Action)$/.test(maker))
        .map(({ what }) => what),
    ).toEqual([]);
    const open = handlers.filter(({ maker, route }) => maker.startsWith("public") && !publicRoutes.includes(route));
    expect(open.map(({ what }) => what)).toEqual([]);
    const byLink = handlers.filter(({ maker, route }) => maker.startsWith("answer") !== /^answers[._]/.test(route));
    expect(byLink.map(({ what }) => what)).toEqual([]);
    expect(
      inFolder("app/routes/")
        .filter(({ path }) => !path.endsWith("/route.tsx"))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("the documents name only files, folders and things of the code that there are", () => {
    const everything = [...sources, ...sourcesIn("tests", "scripts")];
    const isPath = (name: string) =>
      everything.some(({ path }) => `/${path}`.includes(`/${name.replace(/\/$/, "")}`)) || existsSync(name);
    const isNamed = (name: string) => everything.some(({ text }) => text.toLowerCase().includes(name.toLowerCase()));
    const isPattern = (name: string) => /^(verb-)?noun\.|^screen\./.test(name);
    const missing = guides.flatMap((guide) =>
      [...readFileSync(guide, "utf8").matchAll(/`([A-Za-z_][\w-]*(?:[/.][\w.-]+)*\/?)`/g)].flatMap(([, name = ""]) =>
        isPattern(name) || isPath(name) || isNamed(name) ? [] : `${guide}: ${name}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it("every library has its line in the decisions", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, object>;
    const decisions = readdirSync("docs/decisions").map((name) => readFileSync(`docs/decisions/${name}`, "utf8"));
    const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
    expect(libraries.filter((name) => !decisions.some((text) => text.toLowerCase().includes(name)))).toEqual([]);
  });
});
