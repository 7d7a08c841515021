/** Reads the file of a draft and lays out what it says; runs beside the requests, and may be run again after a crash. */
import type { Knex } from "knex";
import { recordAudit } from "~/features/audit/record-audit.server";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import type { Block } from "~/features/reading/block";
import type { FileRead } from "~/features/reading/files/read-file.server";
import { unreadableFile } from "~/features/reading/files/unreadable";
import { readDocument } from "~/features/reading/read-document";
import { dayOf, type Instant } from "~/lib/clock";
import { RuleViolation, violation } from "~/lib/errors";
import { openFile } from "~/lib/file-store.server";
import { type Database, inTransaction } from "~db/connection";
import { agencyNaming } from "./agency-naming";
import { readDirectory } from "./directory.server";
import {
  type DraftHead,
  endDraft,
  findDraft,
  noteAttempt,
  takeBackAttempt,
  writeProgress,
  writeReading,
} from "./draft.store.server";
import { itemsOfReading } from "./items-of-reading";
import { planAbove } from "./likeness.server";
import { passagesOfBlocks, sectionNamed } from "./passages-of-blocks";
import { titleInSmallLetters } from "./title-words";

type Progress = { readonly page: number; readonly pages: number };
type Reader = (
  bytes: Uint8Array,
  options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
) => Promise<Pick<FileRead, "blocks" | "wasRecognised">>;

export type ReadingTools = {
  readonly dataDir: string;
  /** Reads a file off this thread. */
  readonly readBlocks: Reader;
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
};

const reader = { userId: null, name: "Đọc văn bản" };

async function bytesOf(dataDir: string, sha256: string): Promise<Uint8Array> {
  const file = await openFile(dataDir, sha256);
  if (!file) throw new Error(`The file ${sha256} is gone from the store`);
  const chunks: Buffer[] = [];
  for await (const chunk of file.stream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

// About three hundred pages of text. The rules run on the server's own thread.
const mostLetters = 1_000_000;

const lettersIn = (block: Block): number =>
  block.kind === "paragraph"
    ? block.text.length
    : block.rows.reduce((sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0), 0);

async function itemsFor(db: Knex, draft: DraftHead, read: Pick<FileRead, "blocks">) {
  if (read.blocks.reduce((sum, block) => sum + lettersIn(block), 0) > mostLetters) throw unreadableFile("tooLarge");
  const agency: { path: string; name: string } = await db("agencies").where({ id: draft.agency_id }).first("path", "name");
  const first = readDocument(read.blocks, { calendar: await loadWorkCalendar(db) });
  const on = first.document.issuedOn ?? dayOf(draft.made_at);
  const directory = await readDirectory(db, { on, near: [agency.path] });
  const passages = passagesOfBlocks(read.blocks);
  const texts = read.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const items = itemsOfReading(first, {
    named: agencyNaming(directory),
    above: await planAbove(db, first.document, agency.path),
    titled: (title) => titleInSmallLetters(title, texts),
    standing: (issuer) => (issuer === agency.name ? "" : agency.name),
    section: (code) => sectionNamed(passages, code),
  });
  return { reading: first, items };
}

const mostAttempts = 2;
const gaveUp = {
  vi: "Đã thử đọc tệp này hai lần mà không xong. Hãy lưu lại dạng .docx, hoặc chia nhỏ tệp rồi tải lên.",
  en: "Reading this file was tried twice and did not end. Save it as .docx, or split it, and upload it again.",
};

const ourFault = {
  vi: "Phần mềm gặp lỗi khi đọc văn bản này; lỗi đã được ghi lại cho quản trị. Hãy thử lưu tệp dạng .docx rồi tải lên lại, hoặc nhập kế hoạch bằng tay.",
  en: "The program failed while reading this document; the fault is in the log. Save the file as .docx and upload it again, or enter the plan by hand.",
};

// What is no refusal is a fault of ours: it is thrown on to the log, and the draft does not wait for ever.
async function refuse(db: Knex, draft: DraftHead, error: unknown, now: Instant): Promise<void> {
  const refusal = error instanceof RuleViolation ? (error.problems[0]?.text ?? ourFault) : ourFault;
  await inTransaction(db, async (trx) => {
    const held = await findDraft(trx, draft.id, { forUpdate: true });
    if (held?.state !== "reading") return;
    await endDraft(trx, draft.id, { state: "refused", at: now, userId: null, refusal });
    await recordAudit(trx, reader, now, {
      action: "import.refused",
      objectType: "import",
      objectId: draft.id,
      data: { fileName: draft.file_name, reason: refusal },
    });
  });
}

/**
 * Reads the draft `draftId` unless that is over already. A file that cannot be read ends the draft with the reason; a draft that
 * is dropped meanwhile stays dropped.
 */
export async function readDraft(
  { read, write }: Database,
  { dataDir, readBlocks, now, signal }: ReadingTools,
  draftId: string,
): Promise<void> {
  const draft = await findDraft(read, draftId);
  if (draft?.state !== "reading") return;
  // Written down before the file is touched: one that ends the server with it is not begun for ever.
  if ((await noteAttempt(write, draftId)) > mostAttempts) return refuse(write, draft, violation(null, gaveUp), now());
  // How far it is matters less than the reading itself: a moment in which it cannot be written down is passed over.
  const onProgress = ({ page, pages }: Progress) =>
    void writeProgress(write, draftId, Math.floor((100 * page) / Math.max(pages, 1))).catch(() => undefined);
  try {
    const file = await readBlocks(await bytesOf(dataDir, draft.sha256), { signal, onProgress });
    const { reading, items } = await itemsFor(read, draft, file);
    await inTransaction(write, async (trx) => {
      const held = await findDraft(trx, draftId, { forUpdate: true });
      if (held?.state !== "reading") return;
      await writeReading(trx, draftId, { ...file, reading, items });
      await recordAudit(trx, reader, now(), {
        action: "import.read",
        objectType: "import",
        objectId: draftId,
        data: {
          items: items.length,
          tasks: reading.tasks.length,
          targets: reading.targets.length,
          problems: reading.problems.length,
        },
      });
    });
  } catch (error) {
    // Stopped in good order: that was no attempt of the file's own.
    if (signal?.aborted) return takeBackAttempt(write, draftId);
    await refuse(write, draft, error, now());
    if (!(error instanceof RuleViolation)) throw error;
  }
}

/** Drafts whose reading was begun and has not ended, the oldest first. */
export async function pendingReadings(db: Knex): Promise<string[]> {
  return db("import_drafts").where({ state: "reading" }).orderBy("id").pluck("id");
}
