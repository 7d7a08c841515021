import type { Accepted } from "~/lib/file-store.server";
import type { Text } from "~/lib/i18n/text";
import { sniffMediaType } from "~/lib/media-type";

const scans = ["application/pdf", "image/png", "image/jpeg"];

const notScan = (name: string): Text => ({
  vi: `Tệp “${name}” không phải bản quét văn bản đã ký. Hãy gửi PDF, hoặc ảnh PNG hay JPEG.`,
  en: `The file “${name}” is no scan of a signed paper. Send a PDF, or a PNG or JPEG picture.`,
});

/** What is taken as the signed paper: a scan, not the Word file from which it was printed. */
export const acceptedScans: Accepted = {
  mediaTypeOf(bytes, name) {
    const mediaType = sniffMediaType(bytes, name);
    return mediaType !== null && scans.includes(mediaType) ? mediaType : null;
  },
  refusal: notScan,
};
