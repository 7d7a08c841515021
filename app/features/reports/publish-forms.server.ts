import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { checkDisclosure, type Disclosure, formatDisclosure } from "~/features/plans/disclosure.schema";
import { holdPlanToEdit } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { goOn, ifHolds, made, type Outcome } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import { indicatorRow } from "./form.store.server";
import { checkTree, flattenTree, type IndicatorTree } from "./indicator";

/** A form as it is published, without its plan. */
export type FormFacts = {
  code: string;
  title: string;
  cutOffOn: CalendarDate | null;
  indicators: readonly IndicatorTree[];
  outline: readonly { code: string; title: string; guidance?: string }[];
} & Partial<Disclosure>;
export type PublishedForm = {
  formId: string;
  /** Which version it is, from 1. */
  number: number;
  formVersionId: string;
  /** By the key of the row. */
  indicatorIds: Record<string, string>;
  /** By the code of the section. */
  outlineIds: Record<string, string>;
};

type Place = { readonly formId: string; readonly number: number };
type Last = { id: string; code: string; number: number | null };

/** Where each version comes to stand: after the last of its code, or as the first of a new form. */
async function placesOf(trx: Knex.Transaction, planId: string, codes: readonly string[]): Promise<Place[]> {
  const last = new Map<string, Place>();
  for (const part of inParts([...new Set(codes)])) {
    const there: Last[] = await trx("forms")
      .leftJoin("form_versions", "form_versions.form_id", "forms.id")
      .where("forms.plan_id", planId)
      .whereIn("forms.code", part)
      .groupBy("forms.id", "forms.code")
      .select("forms.id", "forms.code")
      .max("form_versions.number as number");
    for (const { id, code, number } of there) last.set(code, { formId: id, number: number ?? 0 });
  }
  const rows: { id: string; plan_id: string; code: string }[] = [];
  const places = codes.map((code) => {
    const { formId, number } = last.get(code) ?? { formId: newId(), number: 0 };
    if (!last.has(code)) rows.push({ id: formId, plan_id: planId, code });
    last.set(code, { formId, number: number + 1 });
    return { formId, number: number + 1 };
  });
  await insertRows(trx, "forms", rows);
  return places;
}

const usual: Disclosure = { sensitiveRoles: ["secretariat", "leader"], smallBelow: 5 };

function disclosureOf({ sensitiveRoles = usual.sensitiveRoles, smallBelow = usual.smallBelow }: FormFacts): Disclosure {
  return { sensitiveRoles, smallBelow };
}

function checkForm(form: FormFacts): Outcome<FormFacts> {
  const problems = [...checkTree(form.indicators), ...checkDisclosure(disclosureOf(form))];
  return ifHolds(problems.length === 0 ? { ok: true } : { ok: false, problems }, form);
}

function versionOf(form: FormFacts, { formId, number }: Place, now: Instant) {
  const id = newId();
  const facts = { title: form.title, cut_off_on: form.cutOffOn, ...formatDisclosure(disclosureOf(form)) };
  const indicators = flattenTree(form.indicators, newId);
  const outline = form.outline.map(({ code, title, guidance = null }, index) => {
    return { id: newId(), form_version_id: id, position: index + 1, code, title, guidance };
  });
  return {
    row: { id, form_id: formId, number, published_at: now, ...facts },
    indicatorRows: indicators.map((indicator, index) => indicatorRow(id, indicator, index + 1)),
    outline,
    published: {
      formId,
      number,
      formVersionId: id,
      indicatorIds: Object.fromEntries(indicators.map(({ key, id }) => [key, id])),
      outlineIds: Object.fromEntries(outline.map(({ code, id }) => [code, id])),
    },
  };
}

async function writeVersions(
  trx: Knex.Transaction,
  now: Instant,
  planId: string,
  forms: readonly FormFacts[],
): Promise<{ form: FormFacts; published: PublishedForm }[]> {
  const places = await placesOf(
    trx,
    planId,
    forms.map(({ code }) => code),
  );
  const versions = forms.map((form, index) => ({ form, ...versionOf(form, places[index] as Place, now) }));
  await insertRows(
    trx,
    "form_versions",
    versions.map(({ row }) => row),
  );
  await insertRows(
    trx,
    "indicators",
    versions.flatMap(({ indicatorRows }) => indicatorRows),
  );
  await insertRows(
    trx,
    "outline_items",
    versions.flatMap(({ outline }) => outline),
  );
  return versions.map(({ form, published }) => ({ form, published }));
}

/**
 * Publishes forms of a plan, or the next version of each whose code is there already; each is tried by itself. Reports begun on an
 * earlier version keep its rules (rule 9), its title and its cut-off.
 * @returns for each form what was published; refused when two rows have the same key, a row with parts takes no number, or the
 *   threshold for small counts is not a whole number from 0 to 100
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function publishForms(
  { db, actor, now }: CommandContext,
  { planId, forms }: { readonly planId: string; readonly forms: readonly FormFacts[] },
): Promise<Outcome<PublishedForm>[]> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, planId);
    return goOn(forms.map(checkForm), async (right) => {
      const versions = await writeVersions(trx, now, planId, right);
      const author = authorOf(actor, grant);
      const acts = versions.map(({ form, published: { formId, number, indicatorIds } }): AuditAct => {
        const { code, title, cutOffOn } = form;
        const data = { planId, code, title, cutOffOn, ...disclosureOf(form), number, rows: Object.keys(indicatorIds).length };
        return { author, action: "form.published", objectType: "form", objectId: formId, data };
      });
      await recordAudits(trx, now, acts);
      return versions.map(({ published }) => made(published));
    });
  });
}
