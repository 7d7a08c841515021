import { z } from "zod";
import { parseVietnameseNumber } from "~/lib/number-format";
import { optionalLines, requiredDate, requiredText, say } from "~/lib/say";

const figure = z.string(say("Hãy nhập số liệu.", "Enter the figure.")).transform((text, context): number => {
  const parsed = parseVietnameseNumber(text);
  if (parsed.ok && parsed.value >= 0) return parsed.value;
  const isEmpty = text.trim() === "";
  const { vi, en } =
    parsed.ok || isEmpty ? { vi: "Hãy nhập một số từ 0 trở lên.", en: "Enter a number of 0 or more." } : parsed.text;
  context.addIssue({ code: "custom", message: say(vi, en) });
  return z.NEVER;
});

/** A figure of a target, as typed. */
export const targetFigureSchema = z.object({
  value: figure,
  measuredOn: requiredDate("ngày của số liệu", "day of the figure"),
  source: requiredText("nguồn của số liệu", "source of the figure", 500),
  note: optionalLines(2_000),
});
