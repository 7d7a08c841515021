import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { indicatorsOfVersions } from "~/features/reports/indicators.view.server";
import type { KnownForm } from "../from-reading/like-forms";

// Enough for the plans of some years; what is older is not what a new document asks for.
const mostForms = 20;

type Row = Omit<KnownForm, "rows" | "plan"> & { number: string | null; planTitle: string };

const columns = {
  versionId: "form_versions.id",
  formId: "forms.id",
  planId: "plans.id",
  number: "plans.number",
  planTitle: "plans.title",
  code: "forms.code",
  title: "form_versions.title",
} as const;

type Seeing = Pick<ViewContext, "db" | "actor" | "now">;

function versionsInSight({ db, actor, now }: Seeing): Knex.QueryBuilder {
  const query = db("plans")
    .join("forms", "forms.plan_id", "plans.id")
    .join("form_versions", "form_versions.form_id", "forms.id")
    .where("form_versions.published_at", "<=", now);
  return wherePlanVisible(query, actor).select(columns);
}

async function withRows(db: Knex, rows: readonly Row[]): Promise<KnownForm[]> {
  const ids = rows.map(({ versionId }) => versionId);
  const indicators = await indicatorsOfVersions(db, ids);
  return rows.map(({ number, planTitle, ...row }) => ({
    ...row,
    plan: number ?? planTitle,
    rows: indicators.get(row.versionId) ?? [],
  }));
}

/** The forms of plans in sight, with their rows: of each its newest version, and those that tasks are reported by; two statements. */
export async function knownForms(view: ViewContext): Promise<KnownForm[]> {
  const newest = view
    .db("form_versions as newest")
    .whereRaw("newest.form_id = forms.id")
    .andWhere("newest.published_at", "<=", view.now)
    .max("newest.number");
  const rows: Row[] = await versionsInSight(view)
    .where((where) =>
      where
        .where("form_versions.number", newest)
        .orWhereExists((used) => used.select("tasks.id").from("tasks").whereRaw("tasks.form_version_id = form_versions.id")),
    )
    .orderBy("form_versions.published_at", "desc")
    .limit(mostForms);
  return withRows(view.db, rows);
}

/** Which of these versions belong to plans in sight; one statement. */
export async function versionsSeen(view: Seeing, ids: readonly string[]): Promise<string[]> {
  const rows: Row[] = ids.length === 0 ? [] : await versionsInSight(view).whereIn("form_versions.id", [...new Set(ids)]);
  return rows.map(({ versionId }) => versionId);
}
