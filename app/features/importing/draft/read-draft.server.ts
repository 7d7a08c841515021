/** Reads the file of a draft and lays out what it says; runs beside the requests, and may be run again after a crash. */
import type { Knex } from "knex";
import { placedAgency } from "~/features/agencies/agency-paths.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import type { Identity } from "~/features/reading/document-reading";
import type { PagePicture } from "~/features/reading/files/page-picture";
import { dayOf, type Instant, instant } from "~/lib/clock";
import { RuleViolation, violation } from "~/lib/errors";
import { readStoredFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { type Database, inTransaction } from "~db/connection";
import { findingsOf } from "../from-reading/findings";
import type { LaidOut, Surroundings } from "../from-reading/lay-out";
import type { LayOutFile } from "../from-reading/lay-out-file.server";
import { directoryFor } from "./directory.server";
import {
  claimReading,
  type DraftHead,
  endDraft,
  findDraft,
  freeReadings,
  holdsReading,
  releaseReading,
  renewReading,
  writeReading,
} from "./draft.store.server";
import { planAbove } from "./likeness.server";
import { keepPicture } from "./page-pictures.store.server";

type Progress = { readonly page: number; readonly pages: number };

export type ReadingTools = {
  readonly dataDir: string;
  /** Reads a file off this thread. */
  readonly layOutFile: LayOutFile;
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
};

const author = { userId: null, name: "Đọc văn bản" };

/** Milliseconds for which a draft belongs to its reader unless it is heard of; reading may be silent for half a minute. */
const leaseLength = 2 * 60_000;

/** What is done for one draft, and by whom. */
type Task = { readonly db: Database; readonly tools: ReadingTools; readonly draft: DraftHead; readonly reader: string };

const leaseOf = ({ tools, reader }: Pick<Task, "tools" | "reader">) => ({
  reader,
  until: instant(new Date(Date.parse(tools.now()) + leaseLength)),
});

async function fileOf({ tools, draft }: Task): Promise<Uint8Array> {
  const bytes = await readStoredFile(tools.dataDir, draft.sha256);
  if (!bytes) throw new Error(`The file ${draft.sha256} is gone from the store`);
  return bytes;
}

async function surroundingsOf(db: Knex, draft: DraftHead, document: Identity): Promise<Surroundings> {
  const agency = await placedAgency(db, draft.agency_id);
  const on = document.issuedOn ?? dayOf(draft.made_at);
  const directory = await directoryFor(db, { issuer: document.issuer, on, agencyPath: agency.path });
  return { directory, above: await planAbove(db, document, agency.path), agencyName: agency.name };
}

/** Ends when somebody else has the draft, or nobody wants it read any more: it was dropped, perhaps at another server. */
function lost(task: Task) {
  const end = new AbortController();
  // How far it is matters less than the reading itself: a moment in which it cannot be written down is passed over.
  const onProgress = ({ page, pages }: Progress) =>
    void renewReading(task.db.write, task.draft.id, leaseOf(task), Math.floor((100 * page) / Math.max(pages, 1))).then(
      (isOurs) => isOurs || end.abort(),
      () => undefined,
    );
  return { signal: end.signal, onProgress };
}

// Of a draft that was dropped meanwhile nothing is kept.
async function keepWhileOurs({ db, draft, reader }: Task, picture: PagePicture): Promise<void> {
  await inTransaction(db.write, async (trx) => {
    if (await holdsReading(trx, draft.id, reader)) await keepPicture(trx, draft.id, picture);
  });
}

async function layOutDraft(task: Task): Promise<LaidOut | null> {
  const { db, tools, draft } = task;
  const { signal, onProgress } = lost(task);
  const around = {
    calendar: await loadWorkCalendar(db.read),
    surroundings: (document: Identity) => surroundingsOf(db.read, draft, document),
    keepPicture: (picture: PagePicture) => keepWhileOurs(task, picture),
  };
  const until = tools.signal ? AbortSignal.any([signal, tools.signal]) : signal;
  try {
    return await tools.layOutFile(await fileOf(task), around, { signal: until, onProgress });
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

async function keep({ db, tools, draft, reader }: Task, read: LaidOut): Promise<void> {
  const { reading, items, unread } = read;
  // A report is looked at as a whole: no item shows what is wrong in it.
  const findings = findingsOf(reading, draft.handed_in_as === "plan" ? items : [], unread);
  await inTransaction(db.write, async (trx) => {
    if (!(await holdsReading(trx, draft.id, reader))) return;
    await writeReading(trx, draft.id, { ...read, findings });
    await recordAudit(trx, author, tools.now(), {
      action: "import.read",
      objectType: "import",
      objectId: draft.id,
      data: {
        items: items.length,
        tasks: reading.tasks.length,
        targets: reading.targets.length,
        problems: reading.problems.length,
      },
    });
  });
}

const mostAttempts = 2;
const gaveUp = {
  vi: "Đã thử đọc tệp này hai lần mà không xong. Hãy lưu lại dạng .docx, hoặc chia nhỏ tệp rồi tải lên.",
  en: "Reading this file was tried twice and did not end. Save it as .docx, or split it, and upload it again.",
};

async function refuse({ db, tools, draft, reader }: Task, { problems }: RuleViolation): Promise<void> {
  const now = tools.now();
  const refusal = problems[0]?.text ?? gaveUp;
  await inTransaction(db.write, async (trx) => {
    if (!(await holdsReading(trx, draft.id, reader))) return;
    await endDraft(trx, draft.id, { state: "refused", at: now, userId: null, refusal });
    await recordAudit(trx, author, now, {
      action: "import.refused",
      objectType: "import",
      objectId: draft.id,
      data: { fileName: draft.file_name, reason: refusal },
    });
  });
}

// What is no refusal says nothing about the file: the database may be away for a moment. It is thrown on to the log, the lease runs out, and
// the draft is taken up once more before it is given up. So is a fault of ours behind a refusal, but that one stands.
async function endRefused(task: Task, error: unknown): Promise<void> {
  // Stopped in good order: that was no attempt of the file's own.
  if (task.tools.signal?.aborted) return releaseReading(task.db.write, task.draft.id, task.reader);
  if (!(error instanceof RuleViolation)) throw error;
  await refuse(task, error);
  if (error.cause !== undefined) throw error.cause;
}

/**
 * Reads the draft `draftId` unless that is over already or another server has it. A file that cannot be read ends the draft with
 * the reason; a draft that is dropped meanwhile stays dropped.
 * @throws the fault that ended a reading for no reason of the file's own: the draft is free again when its lease has run out; or the fault
 * behind a refusal, which stands
 */
export async function readDraft(db: Database, tools: ReadingTools, draftId: string): Promise<void> {
  const reader = newId();
  // Written down before the file is touched: one that ends the server with it is not begun for ever.
  const attempt = await claimReading(db.write, draftId, leaseOf({ tools, reader }), tools.now());
  const draft = attempt === null ? null : await findDraft(db.write, draftId);
  if (attempt === null || draft === null) return;
  const task: Task = { db, tools, draft, reader };
  if (attempt > mostAttempts) return refuse(task, violation(null, gaveUp));
  try {
    const read = await layOutDraft(task);
    if (read) await keep(task, read);
  } catch (error) {
    await endRefused(task, error);
  }
}

/** Drafts whose reading nobody has taken up, or whose reader was not heard of again; the oldest first. */
export async function pendingReadings(db: Knex, now: Instant): Promise<string[]> {
  return freeReadings(db, now);
}
