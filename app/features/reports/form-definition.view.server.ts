import type { Knex } from "knex";
import { readForm } from "./form.store.server";
import { treesOf } from "./indicator";
import type { FormFacts } from "./publish-forms.server";

/** A published version as it would be published again: its rows with their keys and rules, its sections, who may read what; three statements. @throws NotFound */
export async function formDefinition(db: Knex, formVersionId: string): Promise<FormFacts> {
  const { code, title, cutOffOn, indicators, outline, sensitiveRoles, smallBelow } = await readForm(db, formVersionId);
  const sections = outline.map(({ code: number, title: heading, guidance }) => ({
    code: number,
    title: heading,
    ...(guidance === null ? {} : { guidance }),
  }));
  return { code, title, cutOffOn, indicators: treesOf(indicators), outline: sections, sensitiveRoles, smallBelow };
}
