import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { checkDisclosure, type Disclosure, formatDisclosure } from "~/features/plans/disclosure.schema";
import { holdPlanToEdit } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { mustHold } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { indicatorRow } from "./form.store.server";
import { checkTree, flattenTree, type IndicatorTree } from "./indicator";

export type NewForm = {
  planId: string;
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

async function formOf(trx: Knex.Transaction, form: NewForm): Promise<{ formId: string; number: number }> {
  const there = await trx("forms").where({ plan_id: form.planId, code: form.code }).first("id");
  if (!there) {
    const formId = newId();
    await trx("forms").insert({ id: formId, plan_id: form.planId, code: form.code });
    return { formId, number: 1 };
  }
  const last = await trx("form_versions").where({ form_id: there.id }).orderBy("number", "desc").first("number");
  return { formId: there.id, number: (last?.number ?? 0) + 1 };
}

const usual: Disclosure = { sensitiveRoles: ["secretariat", "leader"], smallBelow: 5 };

function disclosureOf({ sensitiveRoles = usual.sensitiveRoles, smallBelow = usual.smallBelow }: NewForm): Disclosure {
  return { sensitiveRoles, smallBelow };
}

async function writeVersion(trx: Knex.Transaction, now: Instant, form: NewForm): Promise<PublishedForm> {
  const { formId, number } = await formOf(trx, form);
  const formVersionId = newId();
  const facts = { title: form.title, cut_off_on: form.cutOffOn, ...formatDisclosure(disclosureOf(form)) };
  await trx("form_versions").insert({ id: formVersionId, form_id: formId, number, published_at: now, ...facts });
  const indicators = flattenTree(form.indicators, newId);
  const rows = indicators.map((indicator, index) => indicatorRow(formVersionId, indicator, index + 1));
  await trx.batchInsert("indicators", rows, 100);
  const outline = form.outline.map((item, index) => ({
    id: newId(),
    form_version_id: formVersionId,
    position: index + 1,
    code: item.code,
    title: item.title,
    guidance: item.guidance ?? null,
  }));
  await trx.batchInsert("outline_items", outline, 100);
  const indicatorIds = Object.fromEntries(indicators.map(({ key, id }) => [key, id]));
  const outlineIds = Object.fromEntries(outline.map(({ code, id }) => [code, id]));
  return { formId, formVersionId, indicatorIds, outlineIds, number };
}

/**
 * Publishes a form of a plan, or the next version of it when its code is there already. Reports begun on an
 * earlier version keep its rules (design rule 9), its title and its cut-off.
 * @throws RuleViolation when two rows have the same key, a row with parts takes no number, or the threshold for small
 * counts is not a whole number from 0 to 100
 */
export async function publishForm({ db, actor, now }: CommandContext, form: NewForm): Promise<PublishedForm> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, form.planId);
    const problems = [...checkTree(form.indicators), ...checkDisclosure(disclosureOf(form))];
    mustHold(problems.length === 0 ? { ok: true } : { ok: false, problems });
    const published = await writeVersion(trx, now, form);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "form.published",
      objectType: "form",
      objectId: published.formId,
      data: {
        planId: form.planId,
        code: form.code,
        title: form.title,
        cutOffOn: form.cutOffOn,
        ...disclosureOf(form),
        number: published.number,
        rows: Object.keys(published.indicatorIds).length,
      },
    });
    return published;
  });
}
