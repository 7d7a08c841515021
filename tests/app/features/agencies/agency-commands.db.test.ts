import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { systemActor } from "~/features/accounts/system-actor";
import { addAgency, type NewAgency } from "~/features/agencies/add-agency.server";
import { editAgency } from "~/features/agencies/edit-agency.server";
import { endAgency } from "~/features/agencies/end-agency.server";
import { verifyAuditChain } from "~/features/audit/verify-audit-chain.server";
import { Conflict, Forbidden, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-07-01");
let serial = 0;

function newAgency(parentId: string | null, rest: Partial<NewAgency> = {}): NewAgency {
  serial += 1;
  const facts = { shortName: null, unitCode: null, validFrom: day("2020-01-01"), validTo: null, origin: "entered" } as const;
  return { code: `CQ-${serial}`, name: `Cơ quan ${serial}`, level: "province", kind: "department", parentId, ...facts, ...rest };
}

describeOnBothEngines("the directory of agencies", (openDb) => {
  let db: Database;
  let province: Made;
  let foreign: Made;
  let admin: Actor;
  const as = (actor: Actor): CommandContext => ({ db: db.write, actor, now });
  const rowOf = (id: string) => db.read("agencies").where({ id }).first();

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    foreign = await world.agency("UBND tỉnh Nghệ An", null, "province");
    admin = await world.person(province, "admin");
  });

  it("puts a new agency below its parent, with the trace of who added it", async () => {
    const { id } = await addAgency(as(admin), newAgency(province.id, { name: "  Sở  Y tế ", code: "LC-SYT" }));
    expect(await rowOf(id)).toMatchObject({
      path: `${province.path}${id}/`,
      name: "Sở Y tế",
      search_text: "so y te lc-syt",
      version: 1,
    });
    const entry = await db.read("audit_entries").where({ object_id: id }).first();
    expect(entry).toMatchObject({ action: "agency.added", user_id: admin.userId, agency_id: province.id });
  });

  it("adds one agency when the form is sent twice", async () => {
    const input = newAgency(province.id, { id: newId() });
    expect(await addAgency(as(admin), input)).toEqual(await addAgency(as(admin), input));
    expect(await db.read("agencies").where({ code: input.code })).toHaveLength(1);
  });

  it("refuses a code that is taken, a parent of a lower level, and an end before the beginning", async () => {
    const commune = await addAgency(as(admin), newAgency(province.id, { level: "commune" }));
    const refused = [
      newAgency(province.id, { code: "LC-SYT" }),
      newAgency(commune.id, { level: "district" }),
      newAgency(province.id, { validTo: day("2020-01-01") }),
    ];
    for (const [index, field] of ["code", "level", "validTo"].entries()) {
      const error = await addAgency(as(admin), refused[index] as NewAgency).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(RuleViolation);
      expect(error.problems[0].field).toBe(field);
    }
  });

  it("lets nobody add below a body that they do not administer, nor at the top", async () => {
    await expect(addAgency(as(admin), newAgency(foreign.id))).rejects.toBeInstanceOf(Forbidden);
    await expect(addAgency(as(admin), newAgency(null))).rejects.toBeInstanceOf(Forbidden);
    await expect(addAgency(as(systemActor), newAgency(null))).resolves.toBeTruthy();
  });

  it("corrects a name once and tells the second editor what stands there", async () => {
    const { id } = await addAgency(as(admin), newAgency(province.id));
    const edit = { ...newAgency(province.id), agencyId: id, version: 1, name: "Sở Nội vụ" };
    await editAgency(as(admin), edit);
    const error = await editAgency(as(admin), { ...edit, name: "Sở Tư pháp" }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Conflict);
    expect(error.current).toMatchObject({ name: "Sở Nội vụ", validFrom: "01/01/2020", version: "2" });
    expect(await rowOf(id)).toMatchObject({ name: "Sở Nội vụ", search_text: expect.stringContaining("so noi vu") });
  });

  it("leaves level and unit to administrators above and to operators: they decide how far its documents reach", async () => {
    const world = worldBuilder(db.write);
    const unit = { kind: "province", search_text: "", sort_key: "" };
    await db.write("administrative_units").insert({ ...unit, code: "15", name: "Tỉnh Lào Cai" });
    const input = newAgency(province.id, { level: "commune" });
    const { id } = await addAgency(as(admin), input);
    const own = await world.person({ ...province, ...(await rowOf(id)) }, "admin");
    const operator = await world.operator(foreign);
    const edit = async (rest: Partial<NewAgency>) => ({ ...input, ...rest, agencyId: id, version: (await rowOf(id)).version });
    const refused = await editAgency(as(own), await edit({ level: "province", unitCode: "15" })).catch((thrown) => thrown);
    expect(refused).toBeInstanceOf(RuleViolation);
    expect(refused.problems.map(({ field }: { field: string }) => field)).toEqual(["level", "unit"]);
    await editAgency(as(own), await edit({ name: "UBND xã Mường Hum" }));
    await editAgency(as(admin), await edit({ unitCode: "15" }));
    await editAgency(as(operator), await edit({ level: "district", unitCode: "15" }));
    expect(await rowOf(id)).toMatchObject({ level: "district", unit_code: "15" });
    const top = { ...newAgency(null), level: "central" as const, agencyId: foreign.id, version: 1 };
    await expect(editAgency(as(await world.person(foreign, "admin")), top)).rejects.toMatchObject({
      problems: [{ field: "level" }],
    });
  });

  it("makes no ring when two agencies are ended in favour of each other at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await addAgency(as(admin), newAgency(province.id)), await addAgency(as(admin), newAgency(province.id))];
      const endsOn = day("2025-03-01");
      const answers = await Promise.allSettled([
        endAgency(as(admin), { agencyId: one.id, endsOn, successorId: two.id }),
        endAgency(as(admin), { agencyId: two.id, endsOn, successorId: one.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("ends an agency in favour of a successor and keeps its name", async () => {
    const [old, next] = [await addAgency(as(admin), newAgency(province.id)), await addAgency(as(admin), newAgency(province.id))];
    await endAgency(as(admin), { agencyId: old.id, endsOn: day("2025-03-01"), successorId: next.id });
    expect(await rowOf(old.id)).toMatchObject({ valid_to: "2025-03-01", successor_id: next.id });
    const ring = endAgency(as(admin), { agencyId: next.id, endsOn: day("2025-03-01"), successorId: old.id });
    await expect(ring).rejects.toMatchObject({ problems: [{ field: "successor" }] });
  });

  it("refuses a successor that has ended, and one that the actor does not administer", async () => {
    const [old, gone] = [await addAgency(as(admin), newAgency(province.id)), await addAgency(as(admin), newAgency(province.id))];
    await endAgency(as(admin), { agencyId: gone.id, endsOn: day("2021-01-01"), successorId: null, version: 1 });
    const stale = endAgency(as(admin), { agencyId: gone.id, endsOn: day("2022-01-01"), successorId: null, version: 1 });
    await expect(stale).rejects.toMatchObject({ current: { endsOn: "01/01/2021", successor: "", version: "2" } });
    const endsOn = day("2025-07-01");
    await expect(endAgency(as(admin), { agencyId: old.id, endsOn, successorId: gone.id })).rejects.toMatchObject({
      problems: [{ field: "successor" }],
    });
    await expect(endAgency(as(admin), { agencyId: old.id, endsOn, successorId: foreign.id })).rejects.toBeInstanceOf(Forbidden);
    await expect(endAgency(as(systemActor), { agencyId: old.id, endsOn, successorId: foreign.id })).resolves.toBeUndefined();
    expect(await verifyAuditChain(db.read)).toMatchObject({ ok: true });
  });
});
