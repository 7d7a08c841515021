import { z } from "zod";
import { optionalDate, optionalLines, requiredLines, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";

export type Holder = { readonly holderId: string; readonly unitId: null } | { readonly holderId: null; readonly unitId: string };

/** As a form names it: from the list, or a unit by its name or code where not all of them are listed. */
export type NamedHolder = Holder | { readonly unitName: string };

const whom = say("Hãy chọn người hoặc đơn vị nhận.", "Choose who receives it.");

// "person:01J…" or "unit:01J…", as the list of choices sends it.
const holder = z.string(whom).transform((value, context): Holder => {
  const [kind, id = ""] = value.split(":");
  if (kind === "person" && id) return { holderId: id, unitId: null };
  if (kind === "unit" && id) return { holderId: null, unitId: id };
  context.addIssue({ code: "custom", message: whom });
  return z.NEVER;
});

const bothNamed = say(
  "Hãy chọn trong danh sách hoặc gõ tên đơn vị, chỉ một trong hai.",
  "Choose from the list or type the unit's name, only one of the two.",
);

/** What was chosen from the list, or typed beside it. */
const namedHolder = z
  .object({ chosen: z.string().default(""), typed: z.string().max(300).default("") })
  .transform(({ chosen, typed: name }, context): NamedHolder => {
    const unitName = tidy(name);
    if (unitName === "") {
      const read = holder.safeParse(chosen);
      if (read.success) return read.data;
    } else if (chosen === "") return { unitName };
    context.addIssue({ code: "custom", message: unitName === "" ? whom : bothNamed });
    return z.NEVER;
  });

const words = requiredLines("nội dung giao", "what is to be done", 2_000);
const dueOn = optionalDate("Hạn nội bộ", "inner deadline");

/** How many parts one form gives. */
const partsAtOnce = 4;

/** The field in which a unit is typed, beside the field of the list. */
export const unitFieldOf = (holderField: string) => `${holderField}Unit`;

const oneOf = (prefix: string) => ({
  holder: `${prefix}holder`,
  unit: unitFieldOf(`${prefix}holder`),
  words: `${prefix}words`,
  dueOn: `${prefix}dueOn`,
});
export const partFields = Array.from({ length: partsAtOnce }, (_, index) => oneOf(`part${index + 1}-`));

// Made with the form, so that sending it twice gives the parts once.
const formId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

type Fields = Readonly<Record<string, unknown>>;
const typed = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** Several parts, each with whom, what and until when; parts of the form that are left empty are none. */
export const givenPartsForm = z.record(z.string(), z.unknown()).transform((fields: Fields, context) => {
  const used = partFields.filter((names) => Object.values(names).some((name) => typed(fields[name])));
  if (used.length === 0) {
    const message = say(
      "Hãy nhập ít nhất một phần: giao cho ai, làm gì, hạn nào.",
      "Enter at least one part: whom, what, until when.",
    );
    context.addIssue({ code: "custom", message, path: [partFields[0]?.words ?? ""] });
  }
  const parts = used.flatMap((names) => {
    const read = z.object({ holder: namedHolder, words, dueOn }).safeParse({
      holder: { chosen: fields[names.holder], typed: fields[names.unit] },
      words: fields[names.words],
      dueOn: fields[names.dueOn],
    });
    if (read.success) return [{ ...read.data, field: names.dueOn, holderField: names.holder }];
    for (const { path, message } of read.error.issues) {
      const name = names[path[0] as keyof typeof names];
      context.addIssue({ code: "custom", message, path: [name] });
    }
    return [];
  });
  return { parts, id: formId.safeParse(fields.id).data };
});

export const partNoteForm = z.object({ words: requiredLines("tiến độ", "progress", 2_000) });
export const partReportForm = z.object({ words: optionalLines(2_000) });
export const partReturnForm = z.object({ words: requiredLines("lý do trả lại", "reason for returning", 2_000) });
export const partWithdrawalForm = z.object({ words: requiredLines("lý do rút", "reason for withdrawing", 2_000) });
export const partDayForm = z.object({ dueOn, words: optionalLines(2_000) });

const handOverFields = z.object({
  part: z
    .array(z.string(), say("Hãy chọn ít nhất một phần.", "Choose at least one part."))
    .min(1, say("Hãy chọn ít nhất một phần.", "Choose at least one part."))
    .max(200),
  holder: z.string().optional(),
  holderUnit: z.string().optional(),
  words: optionalLines(2_000),
});

export const handOverForm = handOverFields.transform(({ holder: chosen, holderUnit, ...rest }, context) => {
  const read = namedHolder.safeParse({ chosen, typed: holderUnit });
  if (read.success) return { ...rest, holder: read.data };
  for (const { message } of read.error.issues) context.addIssue({ code: "custom", message, path: ["holder"] });
  return z.NEVER;
});
