import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { seedName, systemActor } from "~/features/accounts/system-actor";
import type { Instant } from "~/lib/clock";

/** Ids of what was made, by the keys of the world's data. */
export type Made = {
  readonly agencies: Map<string, string>;
  readonly groups: Map<string, string>;
  readonly users: Map<string, string>;
  readonly plans: Map<string, string>;
  readonly tasks: Map<string, string>;
  /** By task key, agency key and occurrence: "142-bao-cao-huyen lc-sapa ". */
  readonly assignments: Map<string, string>;
  readonly indicators: Map<string, string>;
  readonly outline: Map<string, string>;
};

/** Something that happened in the world, to be made at its own time. */
export type Moment = { readonly at: Instant; readonly make: (trx: Knex.Transaction) => Promise<void> };

/** The seed's own hand, as the secretariat of one agency: for plans whose secretariat has no demo account. */
export async function secretariatOf(trx: Knex.Transaction, agencyId: string): Promise<Actor> {
  const { path } = await trx("agencies").where({ id: agencyId }).first("path");
  const grant: Grant = { role: "secretariat", agencyId, agencyName: "", agencyIds: [agencyId], paths: [path], isOperator: false };
  return { ...systemActor, name: seedName, grants: [grant] };
}

/** The id made for `key`. @throws Error when the world's data names something that was not made */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo world names "${key}", which was not made`);
  return id;
}
