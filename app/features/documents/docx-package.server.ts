/** A Word file from outside is opened with bounds, and only when nothing in it would reach beyond the page. */
import { inflateRawSync } from "node:zlib";
import PizZip from "pizzip";
import { type Problem, RuleViolation } from "~/lib/errors";
import { megabyte } from "~/lib/file-rules";
import type { Text } from "~/lib/i18n/text";

/** The most that a template may weigh, in bytes. */
export const maxTemplateBytes = 3 * megabyte;

const maxParts = 400;
const maxUnpackedBytes = 40_000_000;

const refuse = (field: string, vi: string, en: string) => new RuleViolation([{ field, text: { vi, en } } satisfies Problem]);

type Packed = { compressedSize: number; compressionMethod: string; getCompressedContent(): Uint8Array };

// A zip can claim to be small and unpack without end: every part is unpacked once with a bound.
function unpackedSize(part: Packed, left: number): number {
  const bytes = part.getCompressedContent();
  if (part.compressionMethod === "\x00\x00") return bytes.length;
  return inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1) }).length;
}

function mustBeBounded(zip: PizZip): void {
  const parts = Object.values(zip.files).filter((file) => !file.dir);
  if (parts.length > maxParts) throw new RangeError("too many parts");
  let left = maxUnpackedBytes;
  for (const part of parts) {
    left -= unpackedSize((part as unknown as { _data: Packed })._data, left);
    if (left < 0) throw new RangeError("too large");
  }
}

const unwanted: readonly { readonly pattern: RegExp; readonly parts: RegExp; readonly text: Text }[] = [
  {
    parts: /\.(xml|rels)$/i,
    pattern: /<!(DOCTYPE|ENTITY)/i,
    text: {
      vi: "Tệp có khai báo lạ (DOCTYPE) không do Word tạo ra. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên.",
      en: "The file holds a declaration (DOCTYPE) that Word does not write. Save it again in Word as .docx.",
    },
  },
  {
    parts: /\.rels$/i,
    pattern: /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?![^>]*\/hyperlink["'])/i,
    text: {
      vi: "Tệp lấy nội dung từ nơi khác (ảnh, mẫu hoặc đối tượng liên kết ngoài). Hãy chèn hẳn vào tệp rồi tải lên.",
      en: "The file takes content from elsewhere (a linked picture, template or object). Embed it and upload again.",
    },
  },
  {
    parts: /\.rels$/i,
    pattern: /\/(vbaProject|oleObject|aFChunk|control)["']/i,
    text: {
      vi: "Tệp có macro hoặc đối tượng nhúng. Hãy bỏ đi và lưu lại dạng .docx.",
      en: "The file holds macros or embedded objects. Remove them and save as .docx.",
    },
  },
  {
    parts: /^word\/.*\.xml$/i,
    pattern: /(<w:instrText[^>]*>|w:instr=["'])[^<"']*\b(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|DATABASE)\b/i,
    text: {
      vi: "Tệp có trường (field) đọc nội dung từ tệp hoặc máy khác. Hãy bỏ các trường đó rồi tải lên.",
      en: "The file has fields that read other files or machines. Remove them and upload again.",
    },
  },
];

const notWord: Text = {
  vi: "Tệp này không phải tệp Word (.docx) đọc được. Hãy mở bằng Word, chọn Lưu thành “Word Document (.docx)” rồi tải lên.",
  en: "This is not a readable Word file (.docx). Open it in Word, save it as “Word Document (.docx)” and upload it.",
};

function unzip(bytes: Uint8Array, field: string): PizZip {
  try {
    const zip = new PizZip(bytes);
    mustBeBounded(zip);
    return zip;
  } catch {
    throw refuse(field, notWord.vi, notWord.en);
  }
}

/**
 * Opens the parts of a .docx file.
 * @param field the form's field at which a refusal is shown
 * @throws RuleViolation when it is no Word file, unpacks to more than 40 MB, or holds what reaches outside: links to
 * other files, macros, embedded objects, fields that read files
 */
export function openDocx(bytes: Uint8Array, field = "file"): PizZip {
  const zip = unzip(bytes, field);
  if (!zip.files["word/document.xml"] || !zip.files["[Content_Types].xml"]) throw refuse(field, notWord.vi, notWord.en);
  const names = Object.keys(zip.files);
  const found = unwanted.filter(({ parts, pattern }) =>
    names.some((name) => parts.test(name) && pattern.test(zip.file(name)?.asText() ?? "")),
  );
  if (found.length > 0) throw new RuleViolation(found.map(({ text }) => ({ field, text })));
  return zip;
}
