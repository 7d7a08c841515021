import Docxtemplater from "docxtemplater";
import { openDocx } from "./docx-package.server";
import { fieldKey } from "./field-key";
import type { FieldValues } from "./field-value";

type Keyed = Map<string, string | boolean | Keyed[]>;

function keyed(values: FieldValues): Keyed {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      fieldKey(name),
      typeof value === "object" ? value.map(keyed) : typeof value === "string" ? printable(value) : value,
    ]),
  );
}

// Control characters cannot stand in XML at all; a file that holds one does not open in Word.
function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** How templates are read: fields in single braces, parts in `{#name}…{/name}`, no expressions, nothing evaluated. */
export const templateSyntax = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  syntax: { changeDelimiterPrefix: null },
  parser: (tag: string) => {
    const key = fieldKey(tag);
    return { get: (scope: unknown) => (scope instanceof Map ? scope.get(key) : undefined) };
  },
  nullGetter: (part: { module?: string }) => (part.module ? false : ""),
} as const;

/**
 * Fills a template that `checkTemplate` found in order. Values are text: markup in them stands as it was typed.
 * @returns the .docx file
 */
export function fillTemplate(template: Uint8Array, values: FieldValues): Uint8Array {
  const document = new Docxtemplater(openDocx(template), templateSyntax);
  document.render(keyed(values));
  return document.toUint8Array({ compression: "DEFLATE" });
}
