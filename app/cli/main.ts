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
import { obligations } from "./obligations";
import { read } from "./read";
import { readWords, type Words } from "./read-words";
import { remind } from "./remind";
import { restore } from "./restore";
import { seed } from "./seed";
import { status } from "./status";
import { user } from "./user";

const commands: readonly Command[] = [migrate, seed, user, status, remind, obligations, backup, restore, doctor, read];

/** Where the command line writes; tests give their own. */
export type Terminal = { out(text: string): void; error(text: string): void };

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

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

const clock = () => instant(new Date());

async function runOne(command: Command, { values, positionals }: Words, source: NodeJS.ProcessEnv): Promise<Outcome> {
  checkWords(command, positionals);
  const { env, db, close } = lazily(source);
  const call: Call = { values, positionals, now: clock(), clock, env, db };
  return command.run(call).finally(close);
}

function refusal(error: unknown): Text | null {
  if (error instanceof RuleViolation) {
    const join = (locale: Locale) => error.problems.map((problem) => problem.text[locale]).join("\n");
    return { vi: join("vi"), en: join("en") };
  }
  if (error instanceof Forbidden || error instanceof Conflict) return error.text;
  if (error instanceof NotFound) return { vi: "Không tìm thấy.", en: "Not found." };
  return error instanceof WrongEnvironment ? error.text : null;
}

function failed(error: unknown, isJson: boolean, locale: Locale, { out, error: complain }: Terminal): number {
  const isUsage = error instanceof WrongUsage;
  const text = isUsage ? error.text : (refusal(error) ?? { vi: `Lỗi: ${String(error)}`, en: `Error: ${String(error)}` });
  complain(text[locale]);
  if (isJson) out(JSON.stringify({ refused: text }));
  return isUsage ? 2 : 1;
}

const isHelp = (word: string | undefined) => word === "--help" || word === "-h" || word === "help";

function withoutCommand(args: readonly string[], locale: Locale, on: Terminal): number {
  const named = args.find((word) => !word.startsWith("-"));
  if (args.some(isHelp)) {
    on.out(helpOfAll(commands, locale));
    return 0;
  }
  const unknown: Text = { vi: `Không có lệnh ${args[0]}.`, en: `There is no command ${args[0]}.` };
  const missing: Text = { vi: "Hãy ghi một lệnh.", en: "Name a command." };
  const text = args.length > 0 && named === args[0] ? unknown : missing;
  on.error(`${text[locale]}\n\n${helpOfAll(commands, locale)}`);
  if (args.includes("--json")) on.out(JSON.stringify({ refused: text }));
  return 2;
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
  const locale: Locale = isEnglish(args, source) ? "en" : "vi";
  const command = commands.find((each) => each.name === name);
  if (!command) return withoutCommand(args, locale, on);
  const isJson = rest.includes("--json");
  try {
    const words = readWords(command, rest);
    if (words.values.help) {
      const page = helpOf(command, locale);
      on.out(isJson ? JSON.stringify({ help: page }) : page);
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
