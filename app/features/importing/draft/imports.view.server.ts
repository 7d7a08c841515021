import { grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { fieldOf } from "../items/draft-item";
import { columns } from "./draft.schema";
import type { DraftLine, DraftsPage } from "./draft-shown";
import { type DraftState, type HandedInAs, handedInBy } from "./draft-state";

type Row = {
  id: string;
  file_name: string;
  made_at: Instant;
  made_by: string;
  state: DraftState;
  progress: number;
  plan_id: string | null;
  head: string | null;
  first: string | null;
  to_check: number | string;
  handed_in_as: HandedInAs;
};

const pageSize = 50;

const longestBeginning = 120;

const toLine = (row: Row): DraftLine => ({
  id: row.id,
  fileName: row.file_name,
  madeAt: row.made_at,
  madeBy: row.made_by,
  state: row.state,
  progress: row.progress,
  title: row.head === null ? null : fieldOf(columns.fields(row.head), "title") || null,
  begins: row.first === null ? null : fieldOf(columns.fields(row.first), "text").slice(0, longestBeginning) || null,
  toCheck: row.handed_in_as === "plan" ? Number(row.to_check) : null,
  planId: row.plan_id,
});

/**
 * Documents that the actor's agency handed in for plans, or for reports: those that are being read or looked over, those that could
 * not be read and those that are done, the newest first; two statements.
 * @throws Forbidden when the actor enters plans, or fills in reports, nowhere
 */
export async function importsView({ db, actor }: ViewContext, page: number, handedInAs: HandedInAs): Promise<DraftsPage> {
  const { right, roles } = handedInBy[handedInAs];
  requireSomewhere(actor, right);
  const ids = grantsWith(actor, ...roles).flatMap(({ agencyIds }) => agencyIds);
  const asked = () =>
    db("import_drafts")
      .whereIn("import_drafts.agency_id", ids)
      .where({ handed_in_as: handedInAs })
      .whereNot("import_drafts.state", "dropped" satisfies DraftState);
  const [counted] = await asked().count({ count: "id" });
  const rows: Row[] = await asked()
    .join("users", "users.id", "import_drafts.made_by")
    .orderBy("import_drafts.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select(
      "import_drafts.id",
      "import_drafts.file_name",
      "import_drafts.made_at",
      "users.name as made_by",
      "import_drafts.state",
      "import_drafts.progress",
      "import_drafts.plan_id",
      "import_drafts.handed_in_as",
      db.raw(
        "(select import_items.fields from import_items where import_items.draft_id = import_drafts.id and import_items.kind = 'plan' limit 1) as head",
      ),
      db.raw(
        "(select import_items.fields from import_items where import_items.draft_id = import_drafts.id and import_items.kind = 'task' order by import_items.position limit 1) as first",
      ),
      db.raw(
        "(select count(*) from import_items where import_items.draft_id = import_drafts.id and import_items.state = 'to-check') as to_check",
      ),
    );
  return { id: newId(), pastedId: newId(), lines: rows.map(toLine), total: Number(counted?.count ?? 0), page, pageSize };
}
