import { z } from "zod";
import { optionalDate, optionalLines, optionalText, requiredDate, requiredText, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { beforeMeanings, type PlanBasis, peersSeeChoices, weekendRules } from "./plan";
import { readBasisLine } from "./plan-fields";

const lines = (text: string | null) =>
  (text ?? "")
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "");

const bases = optionalLines(50_000).transform((text, context): PlanBasis[] =>
  lines(text).flatMap((line) => {
    const read = readBasisLine(line);
    if (read.ok) return [read.basis];
    context.addIssue({ code: "custom", message: say(read.text.vi, read.text.en) });
    return [];
  }),
);

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, say("Hãy chọn một trong các cách.", "Choose one of them."));

const noDay = {
  path: ["effectiveOn"],
  message: say("Hãy nhập ngày ban hành hoặc ngày hiệu lực.", "Enter the day of issue or the day it takes effect."),
};

/** The form of a plan, as typed; agencies and the higher plan are still names. */
export const planFormSchema = z
  .object({
    number: optionalText(60),
    title: requiredText("trích yếu (tên) của kế hoạch", "title of the plan", 600),
    issuer: requiredText("cơ quan ban hành", "issuing agency", 300),
    standing: optionalText(300),
    place: optionalText(120),
    issuedOn: optionalDate("Ngày ban hành", "day of issue"),
    effectiveOn: optionalDate("Ngày hiệu lực", "day it takes effect"),
    signer: optionalText(120),
    signerTitle: optionalText(160),
    periodFrom: requiredDate("Ngày đầu giai đoạn", "first day of the period"),
    periodTo: requiredDate("Ngày cuối giai đoạn", "last day of the period"),
    cutOffOn: optionalDate("Ngày chốt số liệu", "day on which data are closed"),
    carriesOut: optionalText(600),
    beforeMeans: choice(beforeMeanings),
    weekendRule: choice(weekendRules),
    peersSee: choice(peersSeeChoices),
    bases,
    recipients: optionalLines(20_000).transform(lines),
  })
  // Asked along with the other fields, so that whoever sends the form hears of everything at once.
  .refine(({ effectiveOn, issuedOn }) => effectiveOn !== null || issuedOn !== null, {
    ...noDay,
    when: ({ value }) => {
      const { effectiveOn, issuedOn } = value as { effectiveOn?: unknown; issuedOn?: unknown };
      return effectiveOn === null && issuedOn === null;
    },
  })
  .transform(({ effectiveOn, ...form }, context) => {
    const on = effectiveOn ?? form.issuedOn;
    if (on !== null) return { ...form, effectiveOn: on };
    context.addIssue({ code: "custom", path: [...noDay.path], message: noDay.message });
    return z.NEVER;
  });

export type PlanForm = z.output<typeof planFormSchema>;

/** The number of the row that an edit form was opened with. */
export const versionSchema = z.object({ version: z.coerce.number().int().catch(0) });

/** The id that a form for something new carries, so that sending it twice makes one. */
export const newIdSchema = z.object({
  id: z
    .string()
    .regex(/^[0-9A-Z]{26}$/)
    .optional()
    .catch(undefined),
});

/** The fingerprint of the words that a passage's form was opened with. */
export const passageVersionSchema = z.object({ version: z.string().catch("") });

export const passageFormSchema = z.object({
  code: optionalText(30).transform((text) => text ?? ""),
  heading: requiredText("tên mục", "heading", 600),
  words: optionalLines(100_000).transform((text) => text ?? ""),
});

/** Where a new passage goes: "" is the end, "start" the beginning, else after the passage with this id. */
export const passagePlaceSchema = z.object({
  afterId: z
    .string()
    .default("")
    .transform((id) => (id === "" ? undefined : id === "start" ? null : id)),
});
