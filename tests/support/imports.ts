import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const aliases: readonly (readonly [string, string])[] = [
  ["~/", "app/"],
  ["~db/", "db/"],
  ["~seed/", "seed/"],
  ["~tests/", "tests/"],
];

/**
 * A source file: its path from the project's folder, its text, and what it imports, our own files as such paths.
 * `runtimeImports` leaves out those of types alone, which are gone when the program runs.
 */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
  readonly runtimeImports: readonly string[];
};

function targetOf(path: string, name: string): string {
  const alias = aliases.find(([prefix]) => name.startsWith(prefix));
  if (alias) return alias[1] + name.slice(alias[0].length);
  return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const statements = [
    ...text.matchAll(/^(?:(?:import|export)\s+(type\s)?[^;"]*?from\s+|import\s+)"([^"]+)"|import\(\s*"([^"]+)"/gm),
  ];
  const imports = statements.map((match) => targetOf(path, match[2] ?? match[3] ?? ""));
  const runtimeImports = imports.filter((_target, index) => statements[index]?.[1] === undefined);
  return { path, text, lines: text.split("\n").length - 1, imports, runtimeImports };
}

/** All TypeScript files below the folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => read(join(folder, name).replaceAll("\\", "/"))),
  );
}

/** The first way from each file back to itself, as "a -> b -> a"; empty where every arrow leads on. */
export function circlesAmong(sources: readonly Source[]): string[] {
  const byName = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ""), source]));
  const done = new Set<Source>();
  function wayBack(source: Source, way: readonly Source[]): string[] {
    const at = way.indexOf(source);
    if (at >= 0) return [[...way.slice(at), source].map(({ path }) => path).join(" -> ")];
    if (done.has(source)) return [];
    done.add(source);
    const next = source.imports.flatMap((target) => byName.get(target) ?? []);
    return next.flatMap((each) => wayBack(each, [...way, source]));
  }
  return sources.flatMap((source) => wayBack(source, []));
}
