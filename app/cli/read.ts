import { readFile } from "node:fs/promises";
import { workCalendar } from "~/features/calendar/work-calendar";
import { readBlocks } from "~/features/reading/files/read-blocks.server";
import { readDocument } from "~/features/reading/read-document";
import { violation } from "~/lib/errors";
import { calendarDays } from "~seed/reference/calendar-days";
import type { Command } from "./command";
import { readingInShort } from "./reading-in-short";

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw violation(null, {
      vi: `Không mở được tệp “${path}”. Kiểm tra lại tên tệp và quyền đọc.`,
      en: `The file “${path}” cannot be opened. Check its name and whether it may be read.`,
    });
  }
}

export const read: Command = {
  name: "read",
  usage: "FILE",
  about: {
    vi: "văn bản nói gì: số, chỉ tiêu, nhiệm vụ, thời hạn, biểu mẫu",
    en: "what a document says: number, targets, tasks, deadlines, forms",
  },
  help: [["FILE", { vi: "tệp văn bản; không cần cơ sở dữ liệu", en: "the document's file; no database is needed" }]],
  words: [1, 1],
  async run({ positionals: [path = ""] }) {
    const { blocks } = await readBlocks(await bytesOf(path));
    const reading = readDocument(blocks, { calendar: workCalendar(calendarDays) });
    const text = { vi: readingInShort(reading, "vi"), en: readingInShort(reading, "en") };
    // What others build on has its fixed fields; a mark of urgency is none of them.
    const { urgency: _mark, ...document } = reading.document;
    return { json: { ...reading, document }, text };
  },
};
