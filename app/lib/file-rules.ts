/** What files people may hand in. Pure, so that the form can say it before the file is sent. */
import type { Text } from "~/lib/i18n/text";

/** The most that one file may weigh, in bytes. A scanned plan of fifty pages is about 20 MB. */
export const maxFileBytes = 30_000_000;

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

/** Bytes as megabytes with one decimal and the comma of Vietnam: "50,0". */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1).replace(".", ",");
}

/** Bytes as people read them: "90 byte", "12 KB", "1,4 MB". Rounded up, so that no file looks lighter than it is. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  return bytes <= 999_000 ? `${Math.ceil(bytes / 1000)} KB` : `${megabytes(bytes)} MB`;
}

const whole = (bytes: number) => megabytes(bytes).replace(/,0$/, "");

export function fileTooLarge(name: string, bytes: number, maxBytes: number): Text {
  return {
    vi: `Tệp “${name}” nặng ${megabytes(bytes)} MB; mỗi tệp tối đa ${whole(maxBytes)} MB. Hãy nén hoặc chia nhỏ.`,
    en: `The file “${name}” is ${megabytes(bytes).replace(",", ".")} MB; at most ${whole(maxBytes).replace(",", ".")} MB per file. Compress or split it.`,
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
