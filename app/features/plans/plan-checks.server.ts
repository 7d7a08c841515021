import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { canSomewhere, grantFor } from "~/features/accounts/permission";
import { whoMayDo } from "~/features/accounts/require-permission";
import { type PlacedAgency, placedAgencies } from "~/features/agencies/agency-paths.server";
import { Forbidden, type Problem, problemsOf, RuleViolation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { checkPlan, numberTaken, numberYear, type PlanFacts } from "./plan";
import { idsRevokedByNow } from "./revoked-plans.server";

const noAgency = (field: string): Problem => ({
  field,
  text: {
    vi: "Không có cơ quan này trong danh mục. Hãy chọn lại.",
    en: "There is no such agency in the directory. Choose again.",
  },
});

// Whoever enters plans somewhere keeps what was typed, and is told which agency to name.
function notOurs({ grants }: Actor): Text {
  const own = [...new Set(grants.filter(({ role }) => role === "secretariat").map(({ agencyName }) => agencyName))].join("; ");
  return {
    vi: `Bạn thêm được kế hoạch mà cơ quan ban hành hoặc cơ quan thường trực là ${own}, hoặc cơ quan cấp dưới. Hãy sửa một trong hai ô.`,
    en: `You add plans whose issuing or standing agency is ${own}, or one below it. Correct one of the two fields.`,
  };
}

type Owners = Pick<PlanFacts, "issuerId" | "standingId">;

type PlacedOwners = Readonly<Record<"issuer" | "standing", Pick<PlacedAgency, "id" | "path">>>;

// The grant by which plans of these agencies are entered; null when they are others'.
function grantAmong(actor: Actor, { issuer, standing }: PlacedOwners): Grant | null {
  // A standing agency enters the plans of those above it, not of anybody who could be named as issuer.
  const isBelow = standing.path.startsWith(issuer.path);
  return (
    grantFor(actor, "plan.create", { agency: issuer }) ?? (isBelow ? grantFor(actor, "plan.create", { agency: standing }) : null)
  );
}

/** What is wrong with the agencies of a new plan for this actor, at its field; nothing when they are theirs to enter. */
export function ownersProblems(actor: Actor, owners: PlacedOwners): Problem[] {
  return grantAmong(actor, owners) ? [] : [{ field: "issuer", text: notOurs(actor) }];
}

async function grantOver(db: Knex, actor: Actor, { issuerId, standingId }: Owners): Promise<Grant | null> {
  const agencies = await placedAgencies(db, [issuerId, standingId]);
  const issuer = agencies.find((agency) => agency.id === issuerId);
  const standing = agencies.find((agency) => agency.id === standingId);
  if (!issuer || !standing)
    throw new RuleViolation([...(issuer ? [] : [noAgency("issuer")]), ...(standing ? [] : [noAgency("standing")])]);
  return grantAmong(actor, { issuer, standing });
}

/** The grant by which the actor enters plans of this issuer and standing agency. @throws RuleViolation, Forbidden */
export async function grantToEnter(db: Knex, actor: Actor, plan: PlanFacts): Promise<Grant> {
  const grant = await grantOver(db, actor, plan);
  if (grant) return grant;
  if (!canSomewhere(actor, "plan.create")) throw new Forbidden(whoMayDo("plan.create"));
  // With what is wrong in the dates, so that one answer says all there is to correct.
  throw new RuleViolation([{ field: "issuer", text: notOurs(actor) }, ...problemsOf(checkPlan(plan))]);
}

type Numbered = Pick<PlanFacts, "number" | "issuerId" | "issuedOn" | "effectiveOn">;

/** What is wrong with the number of a plan: another of its issuer, in force at present, has it in the same year. One statement. */
export async function numberProblems(db: Knex, plan: Numbered, ownId: string | null): Promise<Problem[]> {
  if (plan.number === null) return [];
  const year = numberYear(plan);
  const others: { title: string }[] = await db("plans")
    .where({ issuer_id: plan.issuerId, number: plan.number })
    .whereNot("id", ownId ?? "")
    // A plan that was entered in error leaves its number to the right one.
    .whereNotIn("id", idsRevokedByNow(db))
    .whereRaw("coalesce(issued_on, effective_on) >= ? and coalesce(issued_on, effective_on) < ?", [
      `${year}-01-01`,
      `${year + 1}-01-01`,
    ])
    .limit(1)
    .select("title");
  return others.map(({ title }) => ({ field: "number", text: numberTaken(plan.number as string, year, title) }));
}

const circle: Problem = {
  field: "carriesOut",
  text: {
    vi: "Kế hoạch này không thể thực hiện chính nó hoặc một kế hoạch nằm dưới nó. Hãy chọn kế hoạch cấp trên khác.",
    en: "A plan cannot carry out itself or one below it. Choose another higher plan.",
  },
};

async function parentProblems(db: Knex, plan: PlanFacts, ownId: string | null): Promise<Problem[]> {
  let next = plan.carriesOutId;
  const seen = new Set<string>();
  while (next !== null) {
    if (next === ownId || seen.has(next)) return [circle];
    seen.add(next);
    const row: { carries_out_id: string | null } | undefined = await db("plans").where({ id: next }).first("carries_out_id");
    if (!row)
      return [
        {
          field: "carriesOut",
          text: { vi: "Không tìm thấy kế hoạch cấp trên này. Hãy chọn lại.", en: "There is no such higher plan. Choose again." },
        },
      ];
    next = row.carries_out_id;
  }
  return [];
}

/** Checks a plan alone and among the others. @throws RuleViolation with each problem at its field */
export async function mustFit(db: Knex, plan: PlanFacts, ownId: string | null): Promise<void> {
  const problems = [
    ...problemsOf(checkPlan(plan)),
    ...(await numberProblems(db, plan, ownId)),
    ...(await parentProblems(db, plan, ownId)),
  ];
  if (problems.length > 0) throw new RuleViolation(problems);
}
