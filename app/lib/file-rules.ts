/** What files people may hand in. Pure, so that the form can say it before the file is sent. */
import type { Text } from "~/lib/i18n/text";

/** Bytes of a megabyte as Windows counts it: what is said of a file is what its owner sees beside it in the folder. */
export const megabyte = 1024 * 1024;

/** The most that one file may weigh, in bytes. A scanned plan of fifty pages is about 20 MB. */
export const maxFileBytes = 30 * megabyte;

/** The kinds of file that are accepted: media type and the endings of names. */
const acceptedFiles: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": [".pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.oasis.opendocument.text": [".odt"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
  "text/plain": [".txt"],
};

/** For the `accept` attribute of a file field. */
export const acceptAttribute = Object.values(acceptedFiles).flat().join(",");

/** Bytes as megabytes with one decimal at most and the comma of Vietnam: "30", "1,4". Rounded up, so that no file looks lighter than it is. */
export function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / megabyte) * 10) / 10).replace(".", ",");
}

/** Bytes as people read them: "90 byte", "12 KB", "1,4 MB"; rounded up. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${megabytes(bytes)} MB`;
}

export function fileTooLarge(name: string, bytes: number, maxBytes: number): Text {
  return {
    vi: `Tệp “${name}” nặng ${megabytes(bytes)} MB; mỗi tệp tối đa ${megabytes(maxBytes)} MB. Hãy chia thành nhiều tệp, hoặc giảm dung lượng ảnh, bản quét trong tệp.`,
    en: `The file “${name}” is ${megabytes(bytes).replace(",", ".")} MB; at most ${megabytes(maxBytes).replace(",", ".")} MB per file. Split it, or make its pictures or scans smaller.`,
  };
}

export function fileEmpty(name: string): Text {
  return {
    vi: `Tệp “${name}” trống (0 byte). Hãy chọn lại tệp.`,
    en: `The file “${name}” is empty (0 bytes). Choose the file again.`,
  };
}

export function fileNotAccepted(name: string): Text {
  return {
    vi: `Tệp “${name}” không phải loại được nhận. Hãy gửi PDF, Word (.docx), Excel (.xlsx), .odt, ảnh PNG hoặc JPEG, hoặc văn bản .txt.`,
    en: `The file “${name}” is not of an accepted kind. Send PDF, Word (.docx), Excel (.xlsx), .odt, a PNG or JPEG picture, or plain .txt.`,
  };
}
