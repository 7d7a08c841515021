import type { Locale, Text } from "~/lib/i18n/text";
import type { Command } from "./command";

type Line = readonly [string, Text];

const common: readonly Line[] = [
  ["--json", { vi: "in một giá trị JSON và không in gì khác", en: "print one JSON value and nothing else" }],
  ["--lang vi|en", { vi: "ngôn ngữ của lời báo", en: "language of the messages" }],
  ["--help", { vi: "trang này", en: "this page" }],
];

const ends: Text = {
  vi: "Mã kết thúc: 0 xong, 1 từ chối và nêu lý do, 2 dùng lệnh chưa đúng.",
  en: "Exit code: 0 done, 1 refused with a reason, 2 wrong usage.",
};

/** The page of `dondoc <command> --help`. */
export function helpOf(command: Command, locale: Locale): string {
  const lines = [...(command.help ?? []), ...common].map(([name, about]) => `  ${name.padEnd(24)} ${about[locale]}`);
  return [`dondoc ${command.name} ${command.usage}`.trim(), `  ${command.about[locale]}`, "", ...lines, "", ends[locale]].join(
    "\n",
  );
}

/** The page of `dondoc --help`. */
export function helpOfAll(commands: readonly Command[], locale: Locale): string {
  const width = Math.max(...commands.map((command) => command.name.length + command.usage.length)) + 3;
  const lines = commands.map((command) => `  ${`${command.name} ${command.usage}`.padEnd(width)} ${command.about[locale]}`);
  return [`dondoc <${locale === "vi" ? "lệnh" : "command"}> [--json] [--help]`, "", ...lines, "", ends[locale]].join("\n");
}
