import type { Actor } from "~/features/accounts/actor";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission, whoMayDo } from "~/features/accounts/require-permission";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { Conflict, mustHold, type Problem, RuleViolation, violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import { type Agency, derivedNames, findAgency, loadAgency } from "./agencies.store.server";
import { type AgencyKind, type AgencyLevel, checkPlace, checkValidity } from "./agency";
import { codeTaken, editedByOther } from "./agency-problems";

export type AgencyEdit = {
  agencyId: string;
  /** The version that the person saw. */
  version: number;
  code: string;
  name: string;
  shortName: string | null;
  level: AgencyLevel;
  kind: AgencyKind;
  unitCode: string | null;
  validFrom: CalendarDate;
};

function asTyped(agency: Agency): Record<string, string> {
  const { code, name, shortName, level, kind, unitCode, validFrom, version } = agency;
  return {
    code,
    name,
    shortName: shortName ?? "",
    level,
    kind,
    unit: unitCode ?? "",
    validFrom: formatDate(validFrom),
    version: String(version),
  };
}

// How far its documents reach is not an agency's own to say.
function placeProblems(actor: Actor, agency: Agency, { level, unitCode }: AgencyEdit): Problem[] {
  if (can(actor, "agency.place", { agency })) return [];
  const moved = [level === agency.level ? [] : ["level"], unitCode === agency.unitCode ? [] : ["unit"]].flat();
  return moved.map((field) => ({ field, text: whoMayDo("agency.place") }));
}

/**
 * Corrects what is written of an agency. A body that is renamed by decision is ended and succeeded instead, so
 * that old plans keep the old name.
 * @throws Conflict when somebody changed it first
 * @throws RuleViolation when the level or the unit is changed by another than one above or an operator, the code is taken, the level does not fit the parent, or the life ends before it begins
 */
export async function editAgency({ db, actor, now }: CommandContext, input: AgencyEdit): Promise<void> {
  const agency = await loadAgency(db, input.agencyId);
  const grant = requirePermission(actor, "agency.edit", { agency }, { seen: true });
  const problems = placeProblems(actor, agency, input);
  if (problems.length > 0) throw new RuleViolation(problems);
  mustHold(checkPlace(input.level, agency.parentId === null ? null : await findAgency(db, agency.parentId)));
  mustHold(checkValidity({ validFrom: input.validFrom, validTo: agency.validTo }, "validFrom"));
  const { level, kind, unitCode, validFrom } = input;
  const next = {
    code: tidy(input.code),
    name: tidy(input.name),
    shortName: input.shortName && tidy(input.shortName),
    level,
    kind,
    unitCode,
    validFrom,
  };
  const changed = changes(agency, next);
  try {
    await inTransaction(db, async (trx) => {
      const count = await trx("agencies")
        .where({ id: agency.id, version: input.version })
        .update({
          code: next.code,
          name: next.name,
          short_name: next.shortName,
          level,
          kind,
          unit_code: unitCode,
          valid_from: validFrom,
          version: input.version + 1,
          ...derivedNames(next),
        });
      if (count === 0) throw new Conflict(editedByOther, asTyped(await loadAgency(trx, agency.id)));
      if (Object.keys(changed).length === 0) return;
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "agency.edited",
        objectType: "agency",
        objectId: agency.id,
        data: { changes: changed },
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("code", codeTaken(next.code)) : error;
  }
}
