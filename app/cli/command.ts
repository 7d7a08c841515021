/** What a command of the command line is, and how it ends. */
import type { ParseArgsConfig } from "node:util";
import type { Instant } from "~/lib/clock";
import type { Env } from "~/lib/env.server";
import type { Text } from "~/lib/i18n/text";
import type { Database } from "~db/connection";

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command works with. The environment is read and the database opened when they are first asked for. */
export type Call = {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly now: Instant;
  /** The machine's time, for commands that take long. */
  clock(): Instant;
  env(): Env;
  db(): Database;
};

/** What a command has to say: one JSON value, the same for people, and whether it refuses (exit 1). */
export type Outcome = { readonly json: unknown; readonly text: Text; readonly isRefused?: boolean };

export type Command = {
  readonly name: string;
  /** Arguments as they are written after the name. */
  readonly usage: string;
  readonly about: Text;
  readonly options?: ParseArgsConfig["options"];
  /** For each option how it is written, and what it does. */
  readonly help?: readonly (readonly [string, Text])[];
  /** How many words may follow the name, at least and at most. */
  readonly words?: readonly [number, number];
  run(call: Call): Promise<Outcome>;
};

/** Wrong usage: exit 2. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The value of a text option, or undefined. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** The values of an option that may be given several times. */
export function textOptions(values: Values, name: string): string[] {
  const value = values[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}

/** The value of a text option that must be given. @throws WrongUsage */
export function requiredOption(values: Values, name: string): string {
  const value = textOption(values, name);
  if (value === undefined) throw new WrongUsage({ vi: `Thiếu tùy chọn --${name}.`, en: `The option --${name} is missing.` });
  return value;
}
