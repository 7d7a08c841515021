import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { violation } from "~/lib/errors";
import { pathRange } from "~db/ranges";
import { type Holder, type NamedHolder, unitFieldOf } from "./inner-part.schema";

/** Whom an agency can give a part: its people who work for it on that day, and the units below it. */
export type HolderChoices = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** There are more units than a list can show; `units` are those directly below, the others are typed by name or code. */
  readonly hasMore: boolean;
};

type Inside = { readonly agencyIds: readonly string[]; readonly paths: readonly string[]; readonly on: CalendarDate };

const mostUnits = 300;

function peopleOf(db: Knex, { agencyIds, on }: Inside): Knex.QueryBuilder {
  return db("users")
    .join("role_grants", "role_grants.user_id", "users.id")
    .whereIn("role_grants.agency_id", agencyIds)
    .whereIn("role_grants.role", ["officer", "head"])
    .where("role_grants.valid_from", "<=", on)
    .andWhere((end) => end.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", on))
    .whereNull("users.disabled_at");
}

function unitsOf(db: Knex, { agencyIds, paths, on }: Inside): Knex.QueryBuilder {
  return db("agencies")
    .whereNotIn("agencies.id", agencyIds)
    .where((below) => {
      below.whereRaw("1 = 0");
      for (const path of paths) {
        const { from, to } = pathRange(path);
        below.orWhere((one) => one.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
      }
    })
    .where("agencies.valid_from", "<=", on)
    .andWhere((end) => end.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on));
}

/** The choices for an agency, given by the ids and paths of itself and those it succeeded; three statements at most. */
export async function holderChoices(db: Knex, inside: Inside): Promise<HolderChoices> {
  const people = await peopleOf(db, inside).distinct("users.id", "users.name").orderBy("users.name");
  const all = () => unitsOf(db, inside).orderBy("agencies.sort_key").select("agencies.id", "agencies.name");
  const units: { id: string; name: string }[] = await all().limit(mostUnits + 1);
  if (units.length <= mostUnits) return { people, units, hasMore: false };
  const nearest = await all().whereIn("agencies.parent_id", inside.agencyIds).limit(mostUnits);
  return { people, units: nearest, hasMore: true };
}

async function unitNamed(db: Knex, inside: Inside, name: string, field: string): Promise<Holder> {
  const units: { id: string; name: string; code: string }[] = await unitsOf(db, inside)
    .where((called) => {
      for (const column of ["name", "code", "short_name"]) called.orWhere(`agencies.${column}`, name);
    })
    .orderBy("agencies.sort_key")
    .limit(6)
    .select("agencies.id", "agencies.name", "agencies.code");
  const [unit] = units;
  if (unit && units.length === 1) return { holderId: null, unitId: unit.id };
  const listed = units.map(({ name: of, code }) => `“${of}” (${code})`).join(", ");
  throw violation(
    field,
    unit
      ? {
          vi: `Có nhiều đơn vị trực thuộc tên “${name}”: ${listed}. Hãy gõ mã.`,
          en: `Several units below are called “${name}”: ${listed}. Type the code.`,
        }
      : {
          vi: `Không có đơn vị trực thuộc nào tên hoặc mã “${name}”. Hãy gõ đúng tên như trong danh bạ cơ quan.`,
          en: `No unit below is called “${name}”. Type the name as it stands in the directory.`,
        },
  );
}

/**
 * The person or unit that a form names.
 * @throws RuleViolation at `field` when it neither works for the agency on that day nor is a unit below it
 */
export async function holderInside(db: Knex, inside: Inside, holder: NamedHolder, field: string): Promise<Holder> {
  if ("unitName" in holder) return unitNamed(db, inside, holder.unitName, unitFieldOf(field));
  const found =
    holder.unitId === null
      ? await peopleOf(db, inside).where("users.id", holder.holderId).first("users.id")
      : await unitsOf(db, inside).where("agencies.id", holder.unitId).first("agencies.id");
  if (!found)
    throw violation(field, {
      vi: "Người này không còn vai trò cán bộ hoặc thủ trưởng ở cơ quan, hoặc đơn vị này không thuộc cơ quan. Hãy chọn lại.",
      en: "This person does not work for the agency any more, or this unit does not belong to it. Choose again.",
    });
  return holder;
}
