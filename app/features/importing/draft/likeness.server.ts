/** What is there already and looks like the document: the plan that it carries out, and one with the same number. */

import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { latestPlansFirst } from "~/features/plans/own-plans.server";
import { idsRevokedByNow, isRevokedSql } from "~/features/plans/revoked-plans.server";
import type { Identity } from "~/features/reading/document-reading";
import type { Instant } from "~/lib/clock";
import type { KnownPlan } from "../from-reading/items-of-reading";
import type { DraftHead } from "./draft.store.server";
import type { DraftState } from "./draft-state";

/** The plan among the document's bases that stands here already, of an agency on the path or of the centre; null when none or several do. */
export async function planAbove(db: Knex, { bases }: Pick<Identity, "bases">, path: string): Promise<KnownPlan | null> {
  const numbers = bases.map(({ number }) => number);
  if (numbers.length === 0) return null;
  const ids = path.split("/").filter(Boolean);
  const found: { number: string }[] = await db("plans")
    .whereNotIn("plans.id", idsRevokedByNow(db))
    .join("agencies", "agencies.id", "plans.issuer_id")
    .whereIn("plans.number", numbers)
    .andWhere((where) => where.whereIn("plans.issuer_id", ids).orWhere("agencies.level", "central"))
    .limit(2)
    .select("plans.number");
  return found.length === 1 ? (found[0] ?? null) : null;
}

export type LikePlan = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** It was revoked, so that the document may take its number. */
  readonly isRevoked: boolean;
};

/** Plans in sight with one of these numbers; one statement. */
export async function plansNumbered({ db, actor, now }: ViewContext, numbers: readonly string[]): Promise<LikePlan[]> {
  if (numbers.length === 0) return [];
  const query = db("plans")
    .whereIn("plans.number", [...numbers])
    .andWhere("plans.created_at", "<=", now)
    .orderByRaw(latestPlansFirst)
    .limit(5);
  const rows: (Omit<LikePlan, "isRevoked"> & { is_revoked: number })[] = await wherePlanVisible(query, actor).select(
    "plans.id",
    "plans.number",
    "plans.title",
    db.raw(`${isRevokedSql} as is_revoked`),
  );
  return rows.map(({ is_revoked, ...plan }) => ({ ...plan, isRevoked: is_revoked === 1 }));
}

/** The same file, handed in before. */
export type SameFile = {
  readonly id: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly planId: string | null;
  /** Its plan was revoked. */
  readonly isRevoked: boolean;
};

/** Drafts of the agency that came from the very same file and were not given up, the last first; one statement. */
export async function sameFiles(db: Knex, draft: DraftHead): Promise<SameFile[]> {
  const rows: (Omit<SameFile, "isRevoked"> & { is_revoked: number })[] = await db("import_drafts")
    .leftJoin("plans", "plans.id", "import_drafts.plan_id")
    .join("users", "users.id", "import_drafts.made_by")
    .where({
      "import_drafts.agency_id": draft.agency_id,
      "import_drafts.sha256": draft.sha256,
      "import_drafts.handed_in_as": draft.handed_in_as,
    })
    .whereIn("import_drafts.state", ["reading", "ready", "confirmed"] satisfies DraftState[])
    .andWhere("import_drafts.id", "<", draft.id)
    .orderBy("import_drafts.id", "desc")
    .limit(3)
    .select({
      id: "import_drafts.id",
      madeAt: "import_drafts.made_at",
      madeBy: "users.name",
      state: "import_drafts.state",
      planId: "import_drafts.plan_id",
      is_revoked: db.raw(isRevokedSql),
    });
  return rows.map(({ is_revoked, ...same }) => ({ ...same, isRevoked: is_revoked === 1 }));
}
