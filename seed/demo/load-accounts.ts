import type { Knex } from "knex";
import { addUser } from "~/features/accounts/add-user.server";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { systemActor } from "~/features/accounts/system-actor";
import type { Instant } from "~/lib/clock";
import { idOf, type Made } from "./made";
import { world } from "./world/world";

const agencies = new Map(world.agencies.map((agency) => [agency.key, agency]));

/** The name of the province in which an agency stands, without "UBND"; null above the provinces. */
function provinceOf(key: string | null): string | null {
  const agency = key === null ? undefined : agencies.get(key);
  if (agency === undefined) return null;
  const isProvince = agency.kind === "people-committee" && agency.level === "province";
  return isProvince ? agency.name.replace(/^UBND /, "") : provinceOf(agency.parent);
}

// The demo's people hold their roles in every year that can be looked at.
const rolesFrom = "2016-01-01";

/** Adds the demo's accounts and the cards of its sign-in page. */
export async function loadAccounts(trx: Knex.Transaction, now: Instant, made: Made): Promise<void> {
  for (const account of world.accounts) {
    const { id } = await addUser(
      { db: trx, actor: systemActor, now },
      {
        email: account.email,
        name: account.name,
        agencyId: idOf(made.agencies, account.agency),
        roles: account.roles,
        isOperator: account.isOperator,
        validFrom: rolesFrom,
        password: demoPassword,
      },
    );
    made.users.set(account.key, id);
  }
  const cards = world.accounts.flatMap(({ card, email, agency }) =>
    card ? [{ email, ...card, agency: agencies.get(agency)?.name, province: provinceOf(agency) }] : [],
  );
  await trx("settings").insert({ key: "demo.cards", value: JSON.stringify(cards) });
}
