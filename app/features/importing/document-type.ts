// What may be handed in to be read, told by the first bytes of the file; its name is only a claim.

import { fileKind } from "~/features/reading/files/file-kind";
import { unreadable } from "~/features/reading/files/unreadable";
import type { Accepted } from "~/lib/file-store.server";
import { sniffMediaType } from "~/lib/media-type";

/** For the `accept` attribute of the file field. */
export const documentEndings = ".docx,.doc,.odt,.pdf,.html,.htm,.txt,.png,.jpg,.jpeg";

/** The kinds of file that can be read. */
export const acceptedDocuments: Accepted = {
  mediaTypeOf(bytes, name) {
    const kind = fileKind(bytes);
    switch (kind) {
      case "archive":
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
  // A file that is cut off no longer shows what it is; its name still says what it was.
  refusal: (name) => (/\.(?:docx|odt|doc|pdf|png|jpe?g)$/i.test(name) ? unreadable.broken : unreadable.unknown),
};
