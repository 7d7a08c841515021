import type { ViewContext } from "~/features/accounts/context";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { columns } from "./draft.schema";
import { fieldOf } from "./draft-item";
import type { DraftState } from "./draft-state";
import type { DraftLine } from "./import-shown";

type Row = {
  id: string;
  file_name: string;
  made_at: Instant;
  made_by: string;
  state: DraftState;
  progress: number;
  plan_id: string | null;
  head: string | null;
  to_check: number | string;
};

const pageSize = 50;

const toLine = (row: Row): DraftLine => ({
  id: row.id,
  fileName: row.file_name,
  madeAt: row.made_at,
  madeBy: row.made_by,
  state: row.state,
  progress: row.progress,
  title: row.head === null ? null : fieldOf(columns.fields(row.head), "title") || null,
  toCheck: Number(row.to_check),
  planId: row.plan_id,
});

/**
 * Documents of the actor's secretariat that are being read or looked over, and the last that are done; two statements.
 * @throws Forbidden when the actor enters plans nowhere
 */
export async function importsView({ db, actor }: ViewContext, page: number) {
  requireSomewhere(actor, "plan.create");
  const ids = actor.grants.filter(({ role }) => role === "secretariat").flatMap(({ agencyIds }) => agencyIds);
  const asked = () => db("import_drafts").whereIn("import_drafts.agency_id", ids);
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
      db.raw(
        "(select import_items.fields from import_items where import_items.draft_id = import_drafts.id and import_items.kind = 'plan' limit 1) as head",
      ),
      db.raw(
        "(select count(*) from import_items where import_items.draft_id = import_drafts.id and import_items.state = 'to-check') as to_check",
      ),
    );
  return { id: newId(), pastedId: newId(), lines: rows.map(toLine), total: Number(counted?.count ?? 0), page, pageSize };
}
