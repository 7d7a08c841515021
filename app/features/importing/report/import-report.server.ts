import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import type { FormVersion } from "~/features/reports/report-shown";
import { saveReport } from "~/features/reports/save-report.server";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { columns } from "../draft/draft.schema";
import { endDraft, noteReport } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { type ReportRead, reportOf } from "./report-of-reading";

const nothingChosen = {
  vi: "Chưa chọn dòng hay mục nào để đưa vào báo cáo. Hãy đánh dấu ít nhất một dòng hoặc một mục.",
  en: "No row and no section is chosen. Tick at least one to be put into the report.",
};

/** `rows` are the ids of the indicators whose figures are taken, `sections` of the parts of the outline whose words are; `revision` is the one of the report that the person saw. */
export type ReportImport = {
  readonly draftId: string;
  readonly assignmentId: string;
  readonly revision: number;
  readonly rows: readonly string[];
  readonly sections: readonly string[];
  /** Whether the file is kept as evidence, which others see at once; else it stays with those who handed it in. */
  readonly isEvidence: boolean;
};

/** What was chosen, as it would be typed into the report. */
function chosen({ figures, narratives }: ReportRead, { rows, sections }: Pick<ReportImport, "rows" | "sections">) {
  const values = figures.figures.filter(({ indicatorId }) => rows.includes(indicatorId));
  const words = narratives.sections.filter(({ sectionId }) => sections.includes(sectionId));
  return {
    values: Object.fromEntries(values.map(({ indicatorId, typed }) => [indicatorId, typed])),
    narratives: Object.fromEntries(words.map(({ sectionId, words: text }) => [sectionId, text])),
  };
}

async function readReport(trx: Knex.Transaction, draftId: string, form: FormVersion): Promise<ReportRead> {
  const row: { reading: string | null; places: string | null } = await trx("import_drafts")
    .where({ id: draftId })
    .first("reading", "places");
  return reportOf(columns.reading(row.reading), columns.places(row.places), form);
}

/**
 * Puts figures and words of a document into the draft of a report, as if they were typed there; the file becomes evidence
 * only when that is asked for. The agency looks them over and submits as always.
 * @returns how many cells and sections were filled
 * @throws NotFound, Conflict as `holdDraft`, and whatever `saveReport` and `addEvidence` throw
 */
export async function importReport(
  { db, actor, now }: CommandContext,
  { draftId, assignmentId, revision, isEvidence, ...asked }: ReportImport,
): Promise<{ cells: number; sections: number }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const command = { db: trx, actor, now };
    const entry = await reportEntryView({ ...command, today: dayOf(now) }, assignmentId);
    const taken = chosen(await readReport(trx, draftId, entry.form), asked);
    const [cells, sections] = [taken.values, taken.narratives].map((part) => Object.keys(part).length) as [number, number];
    if (cells + sections === 0) throw violation(null, nothingChosen);
    await saveReport(command, { assignmentId, revision, ...taken, explanations: {} });
    const { sha256, file_name: fileName, media_type: mediaType, bytes } = draft;
    if (isEvidence) await addEvidence(command, { assignmentId, files: [{ sha256, fileName, mediaType, bytes }] });
    const planId = entry.assignment.plan.id;
    await endDraft(trx, draftId, { state: "confirmed", at: now, userId: actor.userId, planId });
    await noteReport(trx, { draft_id: draftId, assignment_id: assignmentId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.report-filled",
      objectType: "import",
      objectId: draftId,
      data: { planId, assignmentId, fileName, cells, sections },
    });
    return { cells, sections };
  });
}
