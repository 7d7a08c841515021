import { z } from "zod";
import { optionalDate, optionalLines, optionalText, requiredText, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { urgencies } from "./letter-frame";
import { letterKinds } from "./template-kind";

/** The most works that one form may carry. */
export const maxWorks = 500;

const stale = say("Biểu này đã cũ. Hãy tải lại trang.", "This form is out of date. Reload the page.");
const id = z.string(stale).regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, stale);

const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set(value === undefined ? [] : [value].flat())])
  .refine(
    (list) => list.length <= maxWorks,
    say(
      `Mỗi lần lập nhiều nhất ${maxWorks} nhiệm vụ. Hãy lọc bớt.`,
      `At most ${maxWorks} works at a time. Narrow the selection.`,
    ),
  );

const linesOf = (max: number) =>
  optionalLines(max).transform((text) =>
    (text ?? "")
      .split("\n")
      .map(tidy)
      .filter((line) => line !== ""),
  );

// The name of a body may stand in two lines.
const inLines = (max: number) => linesOf(max).transform((lines) => lines.join("\n"));
const requiredInLines = (vi: string, en: string, max: number) =>
  inLines(max).refine((text) => text !== "", say(`Hãy nhập ${vi}.`, `Enter the ${en}.`));

const word = (max: number) => optionalText(max).transform((text) => text ?? "");

/** What stands around the text, as typed. */
export const frameSchema = z.object({
  parentName: inLines(300),
  issuerName: requiredInLines("tên cơ quan ban hành", "issuing body", 300),
  issuerWords: requiredText("tên cơ quan viết trong câu", "issuing body within a sentence", 300),
  symbol: requiredText("ký hiệu", "symbol", 60),
  place: requiredText("địa danh", "place of issue", 100),
  urgency: z.enum(urgencies, say("Hãy chọn mức độ khẩn.", "Choose the urgency.")),
  signAs: linesOf(500),
  signer: word(150),
  copies: linesOf(3_000),
  draftingUnit: word(100),
  reportTo: word(300),
});

/** The form that makes letters. */
export const letterFormSchema = frameSchema.extend({
  kind: z.enum(letterKinds, say("Hãy chọn loại văn bản.", "Choose the kind of letter.")),
  batch: id,
  /** When the page was shown: letters made since then by others are noticed. */
  seen: z.iso.datetime(stale),
  sender: id,
  plan: id.or(z.literal("")).transform((text) => text || null),
  works: ids,
  layout: z.enum(["each", "together"]).catch("each"),
  subject: requiredText("trích yếu", "subject", 500),
  replyBy: optionalDate("Ngày phải báo cáo", "day to report by"),
  extra: optionalLines(3_000).transform((text) => text ?? ""),
  /** Of a report: to whom, for which period, why things are late, what is proposed. */
  to: word(300),
  period: word(200),
  causes: linesOf(5_000),
  proposals: linesOf(5_000),
  /** Of a notice: what comes before the directives. */
  opening: linesOf(5_000),
});
export type LetterForm = z.output<typeof letterFormSchema>;
