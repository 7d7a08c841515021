// What may be handed in to be read, told by the first bytes of the file; its name is only a claim.

import { fileKind } from "~/features/reading/files/file-kind";
import { unreadable } from "~/features/reading/files/unreadable";
import type { Accepted } from "~/lib/file-store.server";
import { sniffMediaType } from "~/lib/media-type";

/** For the `accept` attribute of the file field. */
export const documentEndings = ".docx,.doc,.odt,.pdf,.html,.htm,.txt,.png,.jpg,.jpeg";

// An archive that was cut off no longer shows what it holds; reading it will say that it is damaged.
function claimed(name: string): string | null {
  if (/\.docx$/i.test(name)) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return /\.odt$/i.test(name) ? "application/vnd.oasis.opendocument.text" : null;
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
  refusal: () => unreadable.unknown,
};
