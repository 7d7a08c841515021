import type { TaskRead } from "~/features/reading/document-reading";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

/** The head of an order of an invented province, down to its kind and subject. */
export const orderHead = (kind: string, symbol: string, day = "ngày 20 tháng 11 năm 2026") => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/${symbol}
Hòa An, ${day}

${kind}
`;

/** The head of a letter of that province, with its subject where it has one, down to its day. */
export const letterHead = (subject: string | null = null) => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 46/UBND-VX
${subject === null ? "" : `V/v ${subject}\n`}Hòa An, ngày 20 tháng 11 năm 2026
`;

/** The tasks of an order, to which only its signature is still to be added. */
export const tasksOfOrder = (text: string): readonly TaskRead[] => readDocument(readText(`${text}\nCHỦ TỊCH\nLê Văn Thử`)).tasks;

/** With which three words each of its tasks begins, who leads it, and who supports. */
export const whoIn = (text: string) =>
  tasksOfOrder(text).map(({ text: words, lead, support }) => [words.split(" ").slice(0, 3).join(" "), lead, support]);
