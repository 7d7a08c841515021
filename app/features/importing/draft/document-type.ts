// What may be handed in to be read, told by the first bytes of the file; its name is only a claim.

import { fileKind } from "~/features/reading/files/file-kind";
import { unreadable } from "~/features/reading/files/unreadable";
import type { Accepted } from "~/lib/file-store.server";
import type { Text } from "~/lib/i18n/text";
import { sniffMediaType } from "~/lib/media-type";

/** For the `accept` attribute of the file field. */
export const documentEndings = ".docx,.doc,.odt,.pdf,.html,.htm,.txt,.png,.jpg,.jpeg";

// An archive that was cut off no longer shows what it holds; reading it will say that it is damaged.
function claimed(name: string): string | null {
  if (/\.docx$/i.test(name)) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return /\.odt$/i.test(name) ? "application/vnd.oasis.opendocument.text" : null;
}

// Whoever hands in a picture that is none is not helped by hearing that pictures are read.
function notWhatItClaims(name: string): Text | null {
  const ending = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? "";
  if (!documentEndings.split(",").includes(ending)) return null;
  return {
    vi: `Tệp “${name}” không mở được như một tệp ${ending}: tệp bị hỏng, tải về chưa đủ, hoặc chỉ được đổi đuôi tên. Hãy mở thử trên máy, lưu hoặc chụp lại rồi tải lên.`,
    en: `“${name}” cannot be opened as the ${ending} file that it claims to be: it is damaged, incomplete, or was only renamed. Open it yourself, save or photograph it again, and upload that.`,
  };
}

/** The kinds of file that can be read. */
export const acceptedDocuments: Accepted = {
  mediaTypeOf(bytes, name) {
    const kind = fileKind(bytes);
    switch (kind) {
      case "archive":
        return sniffMediaType(bytes, name) ?? claimed(name);
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
  refusal: (name) => notWhatItClaims(name) ?? unreadable.unknown,
};
