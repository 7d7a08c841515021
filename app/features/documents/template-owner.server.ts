import type { Knex } from "knex";
import { type Actor, type Grant, grantsWith } from "~/features/accounts/actor";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { NotFound } from "~/lib/errors";
import { isTemplateKind, type TemplateKind } from "./template-kind";

export type TemplateOwner = { readonly id: string; readonly name: string };

/** The kind named in an address. @throws NotFound when there is none */
export function templateKindOf(text: string): TemplateKind {
  if (!isTemplateKind(text)) throw new NotFound();
  return text;
}

/**
 * The agencies whose templates the actor keeps, and the one asked for, or the first.
 * @throws Forbidden when the actor is of no secretariat
 * @throws NotFound when the one asked for is none of them
 */
export async function templateOwner(
  db: Knex,
  actor: Actor,
  asked: string | null,
): Promise<{ owner: TemplateOwner; owners: TemplateOwner[]; grant: Grant }> {
  requireSomewhere(actor, "letter.make");
  const grants = grantsWith(actor, "secretariat");
  const owners: TemplateOwner[] = await db("agencies")
    .whereIn(
      "id",
      grants.map((grant) => grant.agencyId),
    )
    .orderBy("sort_key")
    .select("id", "name");
  const owner = owners.find(({ id }) => asked === null || id === asked);
  const grant = grants.find(({ agencyId }) => agencyId === owner?.id);
  if (!owner || !grant) throw new NotFound();
  return { owner, owners, grant };
}
