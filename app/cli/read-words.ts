import { parseArgs } from "node:util";
import type { Text } from "~/lib/i18n/text";
import { type Command, type Values, WrongUsage } from "./command";

const everyCommand = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
} as const;

/** What stands on the command line after the name of a command. */
export type Words = { readonly values: Values; readonly positionals: readonly string[] };

type Options = NonNullable<Command["options"]>;
type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

const seeHelp = ({ name }: Command): Text => ({
  vi: `Xem dondoc ${name} --help.`,
  en: `See dondoc ${name} --help.`,
});

// Node's own words for these are in English only, so each is looked for here first.
function faultOf(token: Token, options: Options): Text | null {
  if (token.kind !== "option") return null;
  const option = options[token.name];
  const { rawName, value } = token;
  if (!option) return { vi: `Không có tùy chọn ${rawName}.`, en: `There is no option ${rawName}.` };
  if (option.type === "boolean" && value !== undefined)
    return { vi: `Tùy chọn ${rawName} không kèm giá trị.`, en: `The option ${rawName} takes no value.` };
  if (option.type === "string" && (value === undefined || value === ""))
    return { vi: `Tùy chọn ${rawName} thiếu giá trị.`, en: `The option ${rawName} lacks its value.` };
  // "--agency --admin" would make "--admin" the agency.
  if (option.type === "string" && !token.inlineValue && value?.startsWith("-"))
    return {
      vi: `Tùy chọn ${rawName} thiếu giá trị (ghi ${rawName}=${value} nếu giá trị là ${value}).`,
      en: `The option ${rawName} lacks its value (write ${rawName}=${value} if ${value} is the value).`,
    };
  return null;
}

/**
 * Reads the words after the name of a command.
 * @throws WrongUsage naming the first word that the command does not understand
 */
export function readWords(command: Command, args: readonly string[]): Words {
  const options: Options = { ...everyCommand, ...command.options };
  const config = { args: [...args], options, allowPositionals: true };
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  const fault = tokens.map((token) => faultOf(token, options)).find((text) => text !== null);
  if (fault) {
    const help = seeHelp(command);
    throw new WrongUsage({ vi: `${fault.vi} ${help.vi}`, en: `${fault.en} ${help.en}` });
  }
  const { values, positionals } = parseArgs({ ...config, strict: true });
  if (values.lang !== undefined && values.lang !== "vi" && values.lang !== "en") {
    throw new WrongUsage({
      vi: `Tùy chọn --lang chỉ nhận vi hoặc en, không nhận ${values.lang}.`,
      en: `The option --lang takes vi or en, not ${values.lang}.`,
    });
  }
  return { values: values as Values, positionals };
}
