import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type PermittedAssignment, permittedAssignment } from "~/features/assignments/permitted-assignment.server";
import { recordEvent } from "~/features/assignments/record-event.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { formatInstant, type Instant } from "~/lib/clock";
import { Conflict, type Problem, violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { ReportVersionRow } from "~db/tables";
import { isSameContent, layOver, typedFields } from "./draft";
import { readFormParts } from "./form.store.server";
import { insertVersion, type ReportWithNewest, readContent, readNewest, writeContent } from "./report.store.server";
import { emptyContent } from "./report-content";
import type { TypedReport } from "./report-fields";
import { mustBeOpen } from "./version-state";

/** `revision` is the one the person saw: 0 before a draft was begun; null skips the comparison. */
export type ReportSaving = { assignmentId: string; revision: number | null } & TypedReport;

/** `problems` are the cells that could not be read and the sections that are too long; they are saved all the same. */
export type SavedReport = { revision: number; number: number; savedAt: Instant; problems: Problem[] };

const noForm = {
  vi: "Nhiệm vụ này không yêu cầu báo cáo theo biểu. Hãy ghi tiến độ hoặc gửi minh chứng.",
  en: "This task asks for no report on a form. Note progress or attach evidence.",
};

function savedFirst({ saved_at, saved_by }: ReportVersionRow, userId: string): Text {
  const when = formatInstant(saved_at);
  return saved_by === userId
    ? {
        vi: `Bạn đã lưu bản nháp này ở một cửa sổ khác lúc ${when}.`,
        en: `You saved this draft in another window at ${when}.`,
      }
    : { vi: `Bản nháp này vừa được người khác lưu lúc ${when}.`, en: `Someone else saved this draft at ${when}.` };
}

// A first save begins the report; a save after a return begins its next version.
async function beginVersion(
  trx: Knex.Transaction,
  { actor, now }: CommandContext,
  object: PermittedAssignment,
  found: ReportWithNewest | null,
) {
  const by = { begun_at: now, saved_by: actor.userId };
  if (found) return insertVersion(trx, { report_id: found.report.id, number: found.newest.number + 1, ...by });
  const assignmentId = object.assignment.id;
  const report = { id: newId(), assignment_id: assignmentId, form_version_id: object.formVersionId, created_at: now };
  await trx("reports").insert(report);
  const who = { userId: actor.userId, agencyId: object.grant.agencyId };
  await recordEvent(trx, now, { assignmentId, kind: "report-started", ...who, tell: [] });
  return insertVersion(trx, { report_id: report.id, number: 1, ...by });
}

/**
 * Saves the draft of a report; what cannot be read is kept as it was typed. After a return the next version begins with the values of the one returned.
 * @throws Conflict when someone else has saved something else in the meantime (with what stands now), or the report has been submitted
 */
export async function saveReport(command: CommandContext, saving: ReportSaving): Promise<SavedReport> {
  const { db, actor, now } = command;
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "report.edit", saving.assignmentId);
    if (!object.formVersionId) throw violation(null, noForm);
    const found = await readNewest(trx, saving.assignmentId);
    const form = await readFormParts(trx, found?.report.form_version_id ?? object.formVersionId);
    const before = found ? await readContent(trx, found.newest.id) : emptyContent;
    const standing = typedFields(before, form.indicators, form.outlineIds);
    mustBeOpen(found?.newest ?? null, now, standing);
    const draft = found && found.newest.submitted_at === null ? found.newest : null;
    const { content, problems } = layOver(before, saving, form);
    if (draft && saving.revision !== null && saving.revision !== draft.revision && !isSameContent(before, content)) {
      throw new Conflict(savedFirst(draft, actor.userId), { ...standing, version: String(draft.revision) });
    }
    const version = draft ?? (await beginVersion(trx, command, object, found));
    const { cells, sections } = await writeContent(trx, version.id, draft ? before : emptyContent, content);
    const isUnchanged = draft !== null && cells.length + sections.length === 0;
    if (isUnchanged) return { revision: version.revision, number: version.number, savedAt: version.saved_at, problems };
    const revision = draft ? draft.revision + 1 : version.revision;
    await trx("report_versions").where({ id: version.id }).update({ revision, saved_at: now, saved_by: actor.userId });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "report.saved",
      objectType: "report",
      objectId: version.report_id,
      data: {
        assignmentId: saving.assignmentId,
        number: version.number,
        revision,
        cells: cells.length,
        sections: sections.length,
      },
    });
    return { revision, number: version.number, savedAt: now, problems };
  });
}
