import { z } from "zod";
import type { Block } from "~/features/reading/block";
import type { DocumentReading, Source } from "~/features/reading/document-reading";
import type { ScanPage } from "~/features/reading/scan-page";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import type { Findings } from "../from-reading/findings";
import type { Places } from "../from-reading/lay-out";
import type { ReadPassage } from "../from-reading/passages-of-blocks";

/** What is said in both languages. */
export const textSchema = z.object({ vi: z.string(), en: z.string() }) satisfies z.ZodType<Text>;

const source = z.object({
  path: z.array(z.string()),
  line: z.number().int(),
  words: z.string(),
  table: z.number().int().optional(),
  row: z.number().int().optional(),
}) satisfies z.ZodType<Source>;

// What our own reading wrote and nothing changes afterwards is only looked at for its outermost form.
const blocks = z.array(z.looseObject({ kind: z.enum(["paragraph", "table"]), line: z.number() }));
const reading = z.looseObject({ document: z.looseObject({}), tasks: z.array(z.unknown()), problems: z.array(z.unknown()) });

const passages = z.array(z.looseObject({ line: z.number(), code: z.string(), heading: z.string() }));
const findings = z.looseObject({ problems: z.array(z.unknown()), filled: z.array(z.array(z.unknown())) });
const scanPages = z.array(
  z.looseObject({ page: z.number(), width: z.number(), height: z.number(), lines: z.array(z.looseObject({ line: z.number() })) }),
);
const places = z.object({ narrative: passages, formLines: z.array(z.array(z.number().nullable())) });

/** The JSON columns of a draft and its items, read back. Each throws ZodError or SyntaxError when the column is damaged. */
export const columns = {
  fields: (json: string): TypedFields => z.record(z.string(), z.array(z.string())).parse(JSON.parse(json)),
  source: (json: string | null): Source | null => (json === null ? null : source.parse(JSON.parse(json))),
  doubts: (json: string): Text[] => z.array(textSchema).parse(JSON.parse(json)),
  text: (json: string | null): Text | null => (json === null ? null : textSchema.parse(JSON.parse(json))),
  blocks: (json: string | null): Block[] => (json === null ? [] : (blocks.parse(JSON.parse(json)) as unknown as Block[])),
  reading: (json: string | null): DocumentReading | null =>
    json === null ? null : (reading.parse(JSON.parse(json)) as unknown as DocumentReading),
  passages: (json: string | null): ReadPassage[] | null =>
    json === null ? null : (passages.parse(JSON.parse(json)) as unknown as ReadPassage[]),
  scanPages: (json: string | null): ScanPage[] =>
    json === null ? [] : (scanPages.parse(JSON.parse(json)) as unknown as ScanPage[]),
  places: (json: string | null): Places =>
    json === null ? { narrative: [], formLines: [] } : (places.parse(JSON.parse(json)) as unknown as Places),
  findings: (json: string | null): Findings | null =>
    json === null ? null : (findings.parse(JSON.parse(json)) as unknown as Findings),
} as const;
