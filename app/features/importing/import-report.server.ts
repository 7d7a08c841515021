import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { saveReport } from "~/features/reports/save-report.server";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { columns } from "./draft.schema";
import { endDraft, noteReport } from "./draft.store.server";
import { figuresOf } from "./figures-of-reading";
import { holdDraft } from "./require-draft.server";

const nothingChosen = {
  vi: "Chưa chọn dòng nào để đưa vào báo cáo. Hãy đánh dấu ít nhất một dòng.",
  en: "No row is chosen. Tick at least one to be put into the report.",
};

/** `rows` are the ids of the indicators whose figures are taken; `revision` is the one of the report that the person saw. */
export type ReportImport = {
  readonly draftId: string;
  readonly assignmentId: string;
  readonly revision: number;
  readonly rows: readonly string[];
};

/**
 * Puts the figures of a document into the draft of a report, as if they were typed there, and keeps the file as evidence. The agency looks
 * them over and submits as always.
 * @returns how many cells were filled
 * @throws NotFound, Conflict as `holdDraft`, and whatever `saveReport` and `addEvidence` throw
 */
export async function importReport(
  { db, actor, now }: CommandContext,
  { draftId, assignmentId, revision, rows }: ReportImport,
): Promise<{ cells: number }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const command = { db: trx, actor, now };
    const entry = await reportEntryView({ ...command, today: dayOf(now) }, assignmentId);
    const row: { reading: string | null } = await trx("import_drafts").where({ id: draftId }).first("reading");
    const { figures } = figuresOf(columns.reading(row.reading)?.forms ?? [], entry.form.indicators);
    const values = Object.fromEntries(
      figures.filter(({ indicatorId }) => rows.includes(indicatorId)).map(({ indicatorId, typed }) => [indicatorId, typed]),
    );
    const cells = Object.keys(values).length;
    if (cells === 0) throw violation(null, nothingChosen);
    await saveReport(command, { assignmentId, revision, values, narratives: {}, explanations: {} });
    const { sha256, file_name: fileName, media_type: mediaType, bytes } = draft;
    await addEvidence(command, { assignmentId, files: [{ sha256, fileName, mediaType, bytes }] });
    const planId = entry.assignment.plan.id;
    await endDraft(trx, draftId, { state: "confirmed", at: now, userId: actor.userId, planId });
    await noteReport(trx, { draft_id: draftId, assignment_id: assignmentId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.report-filled",
      objectType: "import",
      objectId: draftId,
      data: { planId, assignmentId, fileName, cells },
    });
    return { cells };
  });
}
