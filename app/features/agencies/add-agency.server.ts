import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { mustHold, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import { derivedNames, findAgency } from "./agencies.store.server";
import { type AgencyKind, type AgencyLevel, type AgencyOrigin, checkPlace, checkValidity } from "./agency";
import { codeTaken, noSuchAgency } from "./agency-problems";

export type NewAgency = {
  /** Made by the form, so that sending it twice adds one agency. */
  id?: string;
  code: string;
  name: string;
  shortName: string | null;
  level: AgencyLevel;
  kind: AgencyKind;
  parentId: string | null;
  unitCode: string | null;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  origin: AgencyOrigin;
};

/**
 * Adds an agency below its parent; adding the same id again changes nothing.
 * @throws RuleViolation when the code is taken, the parent is missing or lower, or the life ends before it begins
 * @throws Forbidden when the actor administers neither the parent nor a body above it
 */
export async function addAgency({ db, actor, now }: CommandContext, input: NewAgency): Promise<{ id: string }> {
  const id = input.id ?? newId();
  const parent = input.parentId === null ? null : await findAgency(db, input.parentId);
  if (input.parentId !== null && !parent) throw violation("parent", noSuchAgency(input.parentId));
  const path = `${parent?.path ?? "/"}${id}/`;
  const grant = requirePermission(actor, "agency.edit", { agency: parent ?? { id, path } }, { seen: true });
  mustHold(checkPlace(input.level, parent));
  mustHold(checkValidity(input));
  if (input.id !== undefined && (await findAgency(db, id))) return { id };
  const names = { code: tidy(input.code), name: tidy(input.name), shortName: input.shortName && tidy(input.shortName) };
  const facts = { level: input.level, kind: input.kind, origin: input.origin };
  try {
    await inTransaction(db, async (trx) => {
      await trx("agencies").insert({
        id,
        path,
        ...facts,
        code: names.code,
        name: names.name,
        short_name: names.shortName,
        parent_id: input.parentId,
        unit_code: input.unitCode,
        valid_from: input.validFrom,
        valid_to: input.validTo,
        ...derivedNames(names),
      });
      const { parentId, unitCode, validFrom, validTo } = input;
      const data = { ...names, ...facts, parentId, unitCode, validFrom, validTo };
      await recordAudit(trx, authorOf(actor, grant), now, { action: "agency.added", objectType: "agency", objectId: id, data });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("code", codeTaken(names.code)) : error;
  }
  return { id };
}
