import Docxtemplater, { type DXT } from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import type { Text } from "~/lib/i18n/text";
import { foldForSearch } from "~/lib/vietnamese-text";
import { parsePart } from "./docx-outline.server";
import { openDocx } from "./docx-package.server";
import { fieldKey } from "./field-key";
import { templateSyntax } from "./fill-template.server";
import { type TemplateField, templateFields } from "./template-fields";
import type { TemplateKind } from "./template-kind";

/** What is wrong with a template, and where: at most this many are told. */
const maxProblems = 20;

type Fault = { properties?: { id?: string; xtag?: string; errors?: Fault[] } };
type Zip = ReturnType<typeof openDocx>;

/** The paragraph that holds `words`, shortened, so that it can be found in Word. */
function placeOf(zip: Zip, words: string): Text {
  const paragraphs = [
    "word/document.xml",
    ...Object.keys(zip.files).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)),
  ]
    .flatMap((name) => [...parsePart(zip.file(name)?.asText() ?? "<w/>").getElementsByTagName("w:p")])
    .map((paragraph) => (paragraph.textContent ?? "").replace(/\s+/g, " ").trim());
  const wanted = foldForSearch(words);
  const found = paragraphs.find((text) => foldForSearch(text).includes(wanted));
  if (!found) return { vi: "", en: "" };
  const shown = found.length > 80 ? `${found.slice(0, 80)}…` : found;
  return { vi: ` Ở đoạn “${shown}”.`, en: ` In the paragraph “${shown}”.` };
}

const withPlace = (zip: Zip, words: string, text: Text): Text => {
  const place = placeOf(zip, words);
  return { vi: text.vi + place.vi, en: text.en + place.en };
};

function faultText(id: string, tag: string): Text {
  switch (id) {
    case "unopened_tag":
      return { vi: `Có dấu “}” sau “${tag}” mà thiếu dấu “{” ở trước.`, en: `There is a “}” after “${tag}” without its “{”.` };
    case "unclosed_tag":
      return { vi: `Trường “{${tag}” thiếu dấu “}” ở sau.`, en: `The field “{${tag}” lacks its “}”.` };
    case "unopened_loop":
      return { vi: `Có “{/${tag}}” mà không có “{#${tag}}” ở trước.`, en: `There is “{/${tag}}” without “{#${tag}}” before it.` };
    case "unclosed_loop":
      return {
        vi: `Phần “{#${tag}}” chưa được đóng bằng “{/${tag}}”.`,
        en: `The part “{#${tag}}” is not closed by “{/${tag}}”.`,
      };
    case "closing_tag_does_not_match_opening_tag":
      return { vi: `Phần “{#${tag}}” được đóng bằng một tên khác.`, en: `The part “{#${tag}}” is closed by another name.` };
    case "no_xml_tag_found_at_left":
    case "no_xml_tag_found_at_right":
    case "raw_xml_tag_should_be_only_text_in_paragraph":
      return rawText(tag);
    default:
      return { vi: `Chỗ “${tag}” viết chưa đúng dạng {tên trường}.`, en: `“${tag}” is not written as {name of a field}.` };
  }
}

const rawText = (tag: string): Text => ({
  vi: `Trường “{@${tag}}” chèn mã thô vào văn bản, không dùng được. Hãy viết “{${tag}}”.`,
  en: `The field “{@${tag}}” would insert raw code and is refused. Write “{${tag}}”.`,
});

function faultsOf(error: unknown): Fault[] {
  const { properties } = error as Fault;
  return properties?.errors ?? [error as Fault];
}

/** The known name that differs least from `name`, when it is near. */
function nearest(name: string, known: readonly TemplateField[]): string | null {
  const key = fieldKey(name);
  const near = known
    .map((field) => ({ field, distance: distance(key, fieldKey(field.name)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(2, Math.floor(key.length / 3)) ? near.field.name : null;
}

// Levenshtein's distance, row by row.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

function unknownText(name: string, known: readonly TemplateField[]): Text {
  const near = nearest(name, known);
  return {
    vi: `Không có trường “{${name}}”.${near ? ` Có phải “{${near}}”?` : " Hãy xem danh sách trường của mẫu này."}`,
    en: `There is no field “{${name}}”.${near ? ` Did you mean “{${near}}”?` : " See the list of this template's fields."}`,
  };
}

const listText = (name: string): Text => ({
  vi: `“{${name}}” là danh sách: hãy đặt nội dung lặp giữa “{#${name}}” và “{/${name}}”.`,
  en: `“{${name}}” is a list: put what repeats between “{#${name}}” and “{/${name}}”.`,
});

type Found = { readonly words: string; readonly text: Text };

/** Fields of `parts` that are not known where they stand; fields of the outer lists are known inside too. */
function unknownIn(parts: readonly DXT.Part[], known: readonly TemplateField[]): Found[] {
  return parts.flatMap((part): Found[] => {
    if (part.type !== "placeholder") return [];
    const name = part.value;
    const field = known.find((each) => fieldKey(each.name) === fieldKey(name));
    const module = part.module ?? "";
    if (module === "rawxml") return [{ words: `{@${name}`, text: rawText(name) }];
    const inner = part.subparsed ? unknownIn(part.subparsed, [...(field?.inner ?? []), ...known]) : [];
    if (!field)
      return [
        { words: `{${module === "loop" ? (part.inverted ? "^" : "#") : ""}${name}`, text: unknownText(name, known) },
        ...inner,
      ];
    if (field.inner && module !== "loop") return [{ words: `{${name}`, text: listText(name) }];
    return inner;
  });
}

/**
 * Reads a template as the filling does.
 * @returns what is wrong, each with the paragraph it stands in; nothing when the template can be used
 * @throws RuleViolation when the file cannot be opened at all
 */
export function checkTemplate(template: Uint8Array, kind: TemplateKind): Text[] {
  const zip = openDocx(template);
  const inspect = new InspectModule();
  try {
    new Docxtemplater(openDocx(template), { ...templateSyntax, modules: [inspect] });
  } catch (error) {
    return faultsOf(error)
      .slice(0, maxProblems)
      .map(({ properties }) => {
        const tag = properties?.xtag ?? "";
        return withPlace(zip, tag, faultText(properties?.id ?? "", tag.replace(/^[{#/^@]+/, "")));
      });
  }
  const unknown = unknownIn(inspect.getAllStructuredTags(), templateFields[kind]);
  return [...new Map(unknown.map((one) => [one.text.vi, one])).values()]
    .slice(0, maxProblems)
    .map(({ words, text }) => withPlace(zip, words, text));
}
