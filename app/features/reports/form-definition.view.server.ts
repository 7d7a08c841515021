import type { Knex } from "knex";
import { readForms } from "./form.store.server";
import { treesOf } from "./indicator";
import type { FormFacts } from "./publish-forms.server";
import type { FormVersion } from "./report-shown";

function definitionOf({ code, title, cutOffOn, indicators, outline, sensitiveRoles, smallBelow }: FormVersion): FormFacts {
  const sections = outline.map(({ code: number, title: heading, guidance }) => ({
    code: number,
    title: heading,
    ...(guidance === null ? {} : { guidance }),
  }));
  return { code, title, cutOffOn, indicators: treesOf(indicators), outline: sections, sensitiveRoles, smallBelow };
}

/**
 * Published versions as they would be published again: their rows with keys and rules, their sections, who may read what; by the id of
 * the version, in three statements however many. Those that are not there are left out.
 */
export async function formDefinitions(db: Knex, versionIds: readonly string[]): Promise<ReadonlyMap<string, FormFacts>> {
  const forms = await readForms(db, versionIds);
  return new Map([...forms].map(([id, form]) => [id, definitionOf(form)]));
}
