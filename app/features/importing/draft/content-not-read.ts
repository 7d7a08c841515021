// People rename files, and take a sheet for a document: what is none is named by what stands in it, with what its owner can do.

import { fileKind } from "~/features/reading/files/file-kind";
import type { Text } from "~/lib/i18n/text";

type Content = {
  /** What the file is: "tệp nén (.zip)". */
  readonly what: Text;
  /** What to do with it, as a sentence. */
  readonly advice: Text;
};

const archive = (ending: string): Content => ({
  what: { vi: `tệp nén (${ending})`, en: `a compressed archive (${ending})` },
  advice: { vi: "Hãy giải nén rồi tải lên văn bản nằm trong đó.", en: "Unpack it and upload the document that lies in it." },
});

const sheet: Content = {
  what: { vi: "bảng tính Excel", en: "an Excel sheet" },
  advice: {
    vi: "Hãy lưu bảng tính thành PDF rồi tải lên, hoặc chép các ô cần đọc và dán vào ô nội dung văn bản.",
    en: "Save the sheet as PDF and upload that, or copy its cells and paste them as text.",
  },
};

const slides: Content = {
  what: { vi: "bài trình chiếu PowerPoint", en: "a PowerPoint presentation" },
  advice: { vi: "Hãy lưu thành PDF rồi tải lên.", en: "Save it as PDF and upload that." },
};

const richText: Content = {
  what: { vi: "văn bản RTF", en: "an RTF text" },
  advice: {
    vi: "Hãy mở bằng Word, chọn lưu dạng .docx rồi tải lên.",
    en: "Open it in Word, save it as .docx and upload that.",
  },
};

const latin1 = new TextDecoder("latin1");
const longestEnd = 65_557;

// The names of its members stand at the end of an archive, after what they hold; one that was cut off has none.
function directoryOf(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.subarray(-longestEnd);
  const at = latin1.decode(end).lastIndexOf("PK\u0005\u0006");
  if (at < 0 || end.length < at + 22) return null;
  const directory = new DataView(end.buffer, end.byteOffset + at).getUint32(16, true);
  return directory < bytes.length ? bytes.subarray(directory) : null;
}

const entryHead = 46;
const isEntry = (directory: Uint8Array, at: number) =>
  at + entryHead <= directory.length && latin1.decode(directory.subarray(at, at + 4)) === "PK\u0001\u0002";

/** The names of the members of an archive, as it claims; null when it was cut off. */
export function memberNames(bytes: Uint8Array): string[] | null {
  const directory = directoryOf(bytes);
  if (directory === null) return null;
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const names: string[] = [];
  for (let at = 0; isEntry(directory, at); ) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(directory.subarray(at + entryHead, at + entryHead + length)));
    at += entryHead + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function ofArchive(bytes: Uint8Array): Content | null {
  const directory = directoryOf(bytes);
  if (directory === null) return null;
  const members = latin1.decode(directory);
  if (members.includes("word/document.xml") || members.includes("content.xml")) return null;
  if (members.includes("xl/workbook.")) return sheet;
  return members.includes("ppt/presentation.xml") ? slides : archive(".zip");
}

const wide = (name: string) => [...name].join("\0");

// Old Office files name their streams in wide letters; a Word file may hold a sheet within itself.
function ofCompound(bytes: Uint8Array): Content | null {
  const streams = latin1.decode(bytes);
  if (streams.includes(wide("WordDocument"))) return null;
  if (streams.includes(wide("Workbook"))) return sheet;
  return streams.includes(wide("PowerPoint Document")) ? slides : null;
}

/** What a file holds when that is known and is no document that can be read; null when it may be one, or nobody knows. */
export function contentThatIsNotRead(bytes: Uint8Array): Content | null {
  const beginning = latin1.decode(bytes.subarray(0, 6));
  if (beginning.startsWith("{\\rtf")) return richText;
  if (beginning.startsWith("Rar!")) return archive(".rar");
  if (beginning.startsWith("7z\u00bc\u00af\u0027\u001c")) return archive(".7z");
  const kind = fileKind(bytes);
  if (kind === "archive") return ofArchive(bytes);
  return kind === "compound" ? ofCompound(bytes) : null;
}
