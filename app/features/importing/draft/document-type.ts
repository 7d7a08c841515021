// What may be handed in to be read, told by the first bytes of the file; its name is only a claim.

import { fileKind } from "~/features/reading/files/file-kind";
import { isPictureSet, pictureSetType } from "~/features/reading/files/picture-set";
import { unreadable } from "~/features/reading/files/unreadable";
import type { Accepted } from "~/lib/file-store.server";
import type { Text } from "~/lib/i18n/text";
import { sniffMediaType } from "~/lib/media-type";
import { contentThatIsNotRead, memberNames } from "./content-not-read";

// An archive that was cut off no longer shows what it holds; reading it will say that it is damaged.
function claimed(name: string): string | null {
  if (/\.docx$/i.test(name)) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return /\.odt$/i.test(name) ? "application/vnd.oasis.opendocument.text" : null;
}

const picture: Text = { vi: "ảnh", en: "picture" };
const word: Text = { vi: "văn bản Word", en: "Word document" };
const html: Text = { vi: "trang HTML", en: "HTML page" };

/** What a name promises, by its ending. */
const promised: Readonly<Record<string, Text>> = {
  ".docx": word,
  ".doc": word,
  ".odt": { vi: "văn bản OpenDocument", en: "OpenDocument text" },
  ".pdf": { vi: "tệp PDF", en: "PDF" },
  ".html": html,
  ".htm": html,
  ".txt": { vi: "văn bản .txt", en: "plain text" },
  ".png": picture,
  ".jpg": picture,
  ".jpeg": picture,
};

/** For the `accept` attribute of the file field. */
export const documentEndings = [...Object.keys(promised), ".zip"].join(",");

const endingOf = (name: string) => /\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? "";

// What stands in the file is known: its owner hears that, and what to do with it.
function knownContent(name: string, bytes: Uint8Array): Text | null {
  const content = contentThatIsNotRead(bytes);
  if (content === null) return null;
  const ending = endingOf(name);
  const claim = promised[ending];
  return claim
    ? {
        vi: `Tên tệp “${name}” có đuôi ${ending} nhưng bên trong không phải ${claim.vi}: đó là ${content.what.vi}. ${content.advice.vi}`,
        en: `The name “${name}” ends in ${ending}, but inside is no ${claim.en}: it is ${content.what.en}. ${content.advice.en}`,
      }
    : {
        vi: `Tệp “${name}” là ${content.what.vi} nên không đọc được. ${content.advice.vi}`,
        en: `The file “${name}” is ${content.what.en} and cannot be read. ${content.advice.en}`,
      };
}

// Whoever hands in a picture that is none is not helped by hearing that pictures are read.
function notWhatItClaims(name: string): Text | null {
  const ending = endingOf(name);
  if (!(ending in promised)) return null;
  return {
    vi: `Tệp “${name}” không mở được như một tệp ${ending}: tệp bị hỏng, tải về chưa đủ, hoặc chỉ được đổi đuôi tên. Hãy mở thử trên máy, lưu hoặc chụp lại rồi tải lên.`,
    en: `“${name}” cannot be opened as the ${ending} file that it claims to be: it is damaged, incomplete, or was only renamed. Open it yourself, save or photograph it again, and upload that.`,
  };
}

const unknownKind = (name: string): Text => ({
  vi: unreadable.unknown.vi.replace("Đây", `Tệp “${name}”`),
  en: `“${name}”: ${unreadable.unknown.en}`,
});

// Pictures that somebody packed, or that were handed in together before and kept so.
const isNamedSet = (bytes: Uint8Array, name: string) => /\.zip$/i.test(name) && isPictureSet(memberNames(bytes) ?? []);

/** The kinds of file that can be read. */
export const acceptedDocuments: Accepted = {
  mediaTypeOf(bytes, name) {
    if (!isNamedSet(bytes, name) && contentThatIsNotRead(bytes) !== null) return null;
    const kind = fileKind(bytes);
    switch (kind) {
      case "archive":
        return sniffMediaType(bytes, name) ?? (isNamedSet(bytes, name) ? pictureSetType : claimed(name));
      case "picture":
        return sniffMediaType(bytes, name);
      case "pdf":
        return "application/pdf";
      case "compound":
        return "application/msword";
      case "html":
        return "text/html";
      case "text":
        return "text/plain";
      case null:
        return null;
      default:
        return kind satisfies never;
    }
  },
  refusal: (name, bytes) => knownContent(name, bytes) ?? notWhatItClaims(name) ?? unknownKind(name),
};
