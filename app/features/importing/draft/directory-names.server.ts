import type { Knex } from "knex";
import { readAgencyNames } from "~/features/agencies/find-agency.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import type { TypedFields } from "~/lib/form-answer";
import { leavesOutAccents, tidy } from "~/lib/vietnamese-text";
import { agencyFields } from "../from-reading/agency-naming";
import type { DraftScope } from "./draft-scope.server";

const isList = (field: string) => field.endsWith("[]");

/** Finds typed names as the directory of `scope` writes them; a group keeps its name until the plan is made. */
export async function directoryNamer(db: Knex, typed: readonly string[], scope: DraftScope) {
  const groups = (await groupsOn(db, scope.near)).map(({ name }) => name);
  const groupOf = (typed: string) =>
    groups.find((name) => name === typed) ?? groups.find((name) => leavesOutAccents(typed, name)) ?? null;
  const named = await readAgencyNames(
    db,
    typed.filter((name) => name !== "" && groupOf(name) === null),
    scope,
  );
  return (typed: string) => {
    const name = groupOf(typed);
    return name === null ? named(typed) : { ok: true as const, agency: { name } };
  };
}

/** Fields as they stand after saving, and the names in them that the directory does not know for certain. */
export type DirectoryNamed = { readonly fields: TypedFields; readonly unknown: readonly string[] };

/**
 * The fields with agencies as the directory calls them, wherever it is certain who is meant: by a short name, a code, or the name.
 * Empty boxes of a list are dropped, and who stands in it twice stands there once; a name that is not certain stays as it was typed.
 */
export async function withDirectoryNames(db: Knex, fields: TypedFields, scope: DraftScope): Promise<DirectoryNamed> {
  const typed = Object.entries(fields).filter(([field]) => agencyFields.includes(field));
  const named = await directoryNamer(
    db,
    typed.flatMap(([, values]) => values.map(tidy)),
    scope,
  );
  const called = (name: string) => {
    const found = name === "" ? null : named(name);
    return found?.ok ? found.agency.name : name;
  };
  const written = typed.map(([field, values]) => {
    const all = values.map((value) => called(tidy(value)));
    return [field, isList(field) ? [...new Set(all.filter((name) => name !== ""))] : all];
  });
  const unknown = typed.flatMap(([, values]) => values.map(tidy)).filter((name) => name !== "" && !named(name).ok);
  return { fields: { ...fields, ...Object.fromEntries(written) }, unknown: [...new Set(unknown)] };
}
