import { parseArgs } from "node:util";
import { instant } from "~/lib/clock";
import { type Env, readEnv, WrongEnvironment } from "~/lib/env.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import type { Locale, Text } from "~/lib/i18n/text";
import { type Database, openDatabase } from "~db/connection";
import { backup } from "./backup";
import { type Call, type Command, type Outcome, WrongUsage } from "./command";
import { doctor } from "./doctor";
import { helpOf, helpOfAll } from "./help";
import { migrate } from "./migrate";
import { restore } from "./restore";
import { seed } from "./seed";
import { status } from "./status";
import { user } from "./user";

const commands: readonly Command[] = [migrate, seed, user, status, backup, restore, doctor];

const everyCommand = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
} as const;

type Parsed = { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] };

/** Where the command line writes; tests give their own. */
export type Terminal = { out(text: string): void; error(text: string): void };

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

function parsed(command: Command, args: string[]): Parsed {
  try {
    return parseArgs({ args, options: { ...everyCommand, ...command.options }, allowPositionals: true, strict: true }) as Parsed;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new WrongUsage({ vi: `Dùng lệnh chưa đúng: ${said}`, en: said });
  }
}

function checkWords(command: Command, positionals: readonly string[]): void {
  const [least, most] = command.words ?? [0, 0];
  if (positionals.length >= least && positionals.length <= most) return;
  throw new WrongUsage({
    vi: `Cách dùng: dondoc ${command.name} ${command.usage}`,
    en: `Usage: dondoc ${command.name} ${command.usage}`,
  });
}

// Opened at the first use, so that --help needs neither a configuration nor a database.
function lazily(source: NodeJS.ProcessEnv) {
  let env: Env | undefined;
  let db: Database | undefined;
  const readOnce = () => {
    env ??= readEnv(source);
    return env;
  };
  const openOnce = () => {
    db ??= openDatabase(readOnce().databaseUrl);
    return db;
  };
  return { env: readOnce, db: openOnce, close: async () => db?.close() };
}

async function runOne(command: Command, { values, positionals }: Parsed, source: NodeJS.ProcessEnv): Promise<Outcome> {
  checkWords(command, positionals);
  const { env, db, close } = lazily(source);
  const call: Call = { values, positionals, now: instant(new Date()), env, db };
  return command.run(call).finally(close);
}

function refusal(error: unknown): Text | null {
  if (error instanceof RuleViolation) {
    const join = (locale: Locale) => error.problems.map((problem) => problem.text[locale]).join("\n");
    return { vi: join("vi"), en: join("en") };
  }
  if (error instanceof Forbidden || error instanceof Conflict) return error.text;
  if (error instanceof NotFound) return { vi: "Không tìm thấy.", en: "Not found." };
  return error instanceof WrongEnvironment ? { vi: error.message, en: error.message } : null;
}

function failed(error: unknown, isJson: boolean, locale: Locale, { out, error: complain }: Terminal): number {
  if (error instanceof WrongUsage) {
    complain(error.text[locale]);
    return 2;
  }
  const text = refusal(error) ?? { vi: `Lỗi: ${String(error)}`, en: `Error: ${String(error)}` };
  complain(text[locale]);
  if (isJson) out(JSON.stringify({ refused: text }));
  return 1;
}

/**
 * Runs one command of `npx dondoc`.
 * @param args the words after the program's name
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage
 */
export async function main(
  args: readonly string[],
  source: NodeJS.ProcessEnv = process.env,
  on: Terminal = terminal,
): Promise<number> {
  const [name, ...rest] = args;
  const locale: Locale = isEnglish(rest, source) ? "en" : "vi";
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const isAsked = name === "--help" || name === "-h" || name === "help";
    (isAsked ? on.out : on.error)(helpOfAll(commands, locale));
    return isAsked ? 0 : 2;
  }
  const isJson = rest.includes("--json");
  try {
    const words = parsed(command, rest);
    if (words.values.help) {
      on.out(helpOf(command, locale));
      return 0;
    }
    const outcome = await runOne(command, words, source);
    on.out(isJson ? JSON.stringify(outcome.json, null, 2) : outcome.text[locale]);
    return outcome.isRefused ? 1 : 0;
  } catch (error) {
    return failed(error, isJson, locale, on);
  }
}

function isEnglish(args: readonly string[], source: NodeJS.ProcessEnv): boolean {
  const chosen =
    args.find((_word, index) => args[index - 1] === "--lang") ?? args.find((word) => word.startsWith("--lang="))?.slice(7);
  return (chosen ?? source.DONDOC_LANG) === "en";
}
