import { RuleViolation, violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

/** Why a file cannot be read, in one sentence that says what to do. */
export const unreadable = {
  empty: {
    vi: "Tệp không có chữ nào đọc được. Hãy kiểm tra lại tệp, hoặc dán nội dung văn bản thay cho tệp.",
    en: "The file holds no readable words. Check the file, or paste its text instead.",
  },
  broken: {
    vi: "Tệp bị hỏng hoặc thiếu một phần nên không đọc được. Hãy mở bằng chương trình đã tạo ra nó, lưu lại rồi tải lên.",
    en: "The file is broken or incomplete and cannot be read. Open it in the program that made it, save it and upload it again.",
  },
  encrypted: {
    vi: "Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên.",
    en: "The file is protected by a password and cannot be read. Remove the password and upload it again.",
  },
  unknown: {
    vi: "Đây không phải loại tệp đọc được. Hãy tải lên tệp Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, văn bản .txt, hoặc ảnh chụp PNG, JPEG.",
    en: "Files of this kind cannot be read. Upload Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, plain .txt, or a PNG or JPEG picture.",
  },
  garbled: {
    vi: "Tệp PDF không cho biết chữ trên trang là chữ gì (chép ra cũng thành ký tự lạ), thường vì đã qua một chương trình nén. Hãy tải lên tệp gốc, bản Word, hoặc bản in ra rồi quét.",
    en: "The PDF does not say which letters stand on its pages (copied, they become strange signs), mostly because a program has compressed it. Upload the original, the Word file, or a scan of its print.",
  },
  tooLarge: {
    vi: "Tệp quá lớn để đọc: tối đa 30 MB, 500 trang và 100 MB sau khi giải nén. Hãy chia nhỏ tệp rồi tải lên.",
    en: "The file is too large to read: at most 30 MB, 500 pages and 100 MB unpacked. Split it and upload the parts.",
  },
  tooHeavy: {
    vi: "Tệp cần quá nhiều bộ nhớ để đọc, thường vì ảnh hoặc bảng trong tệp quá lớn. Hãy quét lại ở 300 dpi, hoặc chia nhỏ tệp rồi tải lên.",
    en: "Reading the file takes too much memory, mostly because its pictures or tables are too large. Scan it again at 300 dpi, or split it and upload the parts.",
  },
  foreign: {
    vi: "Tệp có khai báo lạ (DOCTYPE, ENTITY) không do chương trình văn phòng tạo ra nên không được đọc. Hãy lưu lại bằng Word hoặc LibreOffice.",
    en: "The file holds declarations (DOCTYPE, ENTITY) that office programs do not write, so it is not read. Save it again in Word or LibreOffice.",
  },
  tooSlow: {
    vi: "Đọc tệp mất quá 30 giây nên đã dừng. Hãy chia nhỏ tệp, hoặc lưu lại dạng .docx rồi tải lên.",
    en: "Reading the file took more than 30 seconds and was stopped. Split it, or save it as .docx and upload it again.",
  },
} as const satisfies Record<string, Text>;

export type Unreadable = keyof typeof unreadable;

/** The refusal of a file, shown at the field `file`. */
export function unreadableFile(reason: Unreadable): RuleViolation {
  return violation("file", unreadable[reason]);
}

/**
 * Opens a file with a library for its format; whatever that stumbles over means that the file is broken. Rules of ours stay
 * outside: what they stumble over is a fault of ours.
 * @throws RuleViolation
 */
export async function orBroken<T>(open: () => T | Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    throw unreadableFile("broken");
  }
}

/**
 * Runs a whole reader. What is no refusal is a fault of ours, or a kind of damage that we have not met: the file is called broken,
 * and the `cause` goes to the log.
 * @throws RuleViolation
 */
export async function orFault<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    throw new RuleViolation([{ field: "file", text: unreadable.broken }], { cause: error });
  }
}
