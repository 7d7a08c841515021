import type { Knex } from "knex";
import type { ReminderChoiceRow } from "~db/reminder-tables";
import { type Channel, type Choice, type DeliveryRules, defaultDelivery } from "./delivery";
import { deliverySchema } from "./delivery.schema";
import { defaultLadder, type Ladder, type LadderPlace, type Ladders } from "./ladder";
import { ladderSchema } from "./ladder.schema";

/** Whose rule it is; the installation and its delivery have an empty id. */
export type RuleOf = { readonly scope: "installation" | "delivery" | "plan" | "task"; readonly id: string };

type RuleRow = { scope: string; scope_id: string; value: string };
type Row = RuleRow & { version: number };

/** A rule with the number of its version, 0 before anybody has set it. */
export type Versioned<T> = { readonly value: T; readonly version: number };

async function readRule(db: Knex, { scope, id }: RuleOf): Promise<Row | undefined> {
  return db<Row>("reminder_rules").where({ scope, scope_id: id }).first();
}

/** What installations, plans and tasks have set, and what people have chosen, by user. */
export type Settings = {
  readonly ladders: Ladders;
  readonly delivery: DeliveryRules;
  readonly choices: ReadonlyMap<string, Choice>;
};

type SettingRow = RuleRow & Pick<ReminderChoiceRow, "hour" | "channel">;

/** Every rule that has been set and every choice that has been made, in one statement. */
export async function readSettings(db: Knex): Promise<Settings> {
  const rules = db("reminder_rules").select(
    "scope",
    "scope_id",
    "value",
    db.raw("cast(null as integer) as hour"),
    db.raw("cast(null as text) as channel"),
  );
  const chosen = db("reminder_choices").select(db.raw("'choice'"), "user_id", db.raw("null"), "hour", "channel");
  const rows: SettingRow[] = await rules.unionAll(chosen);
  const delivery = rows.find(({ scope }) => scope === "delivery");
  const choices = rows.filter(({ scope }) => scope === "choice");
  return {
    ladders: laddersOf(rows),
    delivery: delivery ? toDelivery(delivery) : defaultDelivery,
    choices: new Map(choices.map((row) => [row.scope_id, toChoice(row)])),
  };
}

const toChoice = ({ hour, channel }: Pick<ReminderChoiceRow, "hour" | "channel">): Choice => ({
  hour,
  channel: channel as Channel,
});

/** Every rule with its version, as their forms need them. */
export type RuleBook = {
  readonly ladders: Ladders;
  readonly delivery: Versioned<DeliveryRules>;
  /** The ladder set for exactly this place; null when it follows the one above. */
  readonly ownOf: (place: LadderPlace) => Versioned<Ladder | null>;
};

/** Every rule that has been set, in one statement. */
export async function readRuleBook(db: Knex): Promise<RuleBook> {
  const rows = await db<Row>("reminder_rules");
  const delivery = rows.find(({ scope }) => scope === "delivery");
  return {
    ladders: laddersOf(rows),
    delivery: { value: delivery ? toDelivery(delivery) : defaultDelivery, version: delivery?.version ?? 0 },
    ownOf: ({ scope, id }) => toOwn(rows.find((row) => row.scope === scope && row.scope_id === id)),
  };
}

function toOwn(row: Row | undefined): Versioned<Ladder | null> {
  return { value: row && row.value !== "null" ? toLadder(row) : null, version: row?.version ?? 0 };
}

/** Every ladder that has been set, in one statement. */
export async function readLadders(db: Knex): Promise<Ladders> {
  return laddersOf(await db<Row>("reminder_rules").whereNot({ scope: "delivery" }));
}

function laddersOf(rows: readonly RuleRow[]): Ladders {
  const of = (scope: string) =>
    new Map(rows.filter((row) => row.scope === scope && row.value !== "null").map((row) => [row.scope_id, toLadder(row)]));
  return { installation: of("installation").get("") ?? defaultLadder, plans: of("plan"), tasks: of("task") };
}

const toDelivery = (row: RuleRow): DeliveryRules => deliverySchema.parse(JSON.parse(row.value));
const toLadder = (row: RuleRow): Ladder => ladderSchema.parse(JSON.parse(row.value));

/** The ladder set for exactly this plan or task; null when it follows the one above. */
export async function readOwnLadder(db: Knex, of: RuleOf): Promise<Versioned<Ladder | null>> {
  return toOwn(await readRule(db, of));
}

export async function readDelivery(db: Knex): Promise<Versioned<DeliveryRules>> {
  const row = await readRule(db, { scope: "delivery", id: "" });
  return { value: row ? toDelivery(row) : defaultDelivery, version: row?.version ?? 0 };
}

/** Writes a rule over version `version` of it. @returns false when someone else has changed it meanwhile */
export async function writeRule(
  trx: Knex.Transaction,
  { scope, id }: RuleOf,
  version: number,
  value: Ladder | DeliveryRules | null,
): Promise<boolean> {
  const key = { scope, scope_id: id };
  if (version === 0) {
    const made = await trx("reminder_rules")
      .insert({ ...key, value: JSON.stringify(value), version: 1 })
      .onConflict(["scope", "scope_id"])
      .ignore()
      .returning("scope");
    return made.length === 1;
  }
  const changed = await trx("reminder_rules")
    .where({ ...key, version })
    .update({ value: JSON.stringify(value), version: version + 1 });
  return changed === 1;
}

/** What one person has chosen; undefined when nothing. */
export async function readChoice(db: Knex, userId: string): Promise<Choice | undefined> {
  const row = await db<ReminderChoiceRow>("reminder_choices").where({ user_id: userId }).first();
  return row && toChoice(row);
}

/** Keeps what a person has chosen. */
export async function writeChoice(trx: Knex.Transaction, userId: string, { hour, channel }: Choice): Promise<void> {
  await trx("reminder_choices")
    .insert({ user_id: userId, hour, channel, version: 1 })
    .onConflict("user_id")
    .merge({ hour, channel, version: trx.raw("reminder_choices.version + 1") });
}
