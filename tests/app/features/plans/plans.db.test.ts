import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { addPassage } from "~/features/plans/add-passage.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { editPassage } from "~/features/plans/edit-passage.server";
import { editPlan } from "~/features/plans/edit-plan.server";
import { passageVersion } from "~/features/plans/passage-version.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { planFacts } from "~tests/support/plan-facts";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const problemsOf = (error: unknown) =>
  error instanceof RuleViolation ? error.problems.map((problem) => problem.field) : [String(error)];
const refused = (promise: Promise<unknown>) => promise.then(() => [], problemsOf);

describeOnBothEngines("plans", (openDb) => {
  let db: Database;
  let province: Made;
  let department: Made;
  let secretary: Actor;
  let officer: Actor;
  const now = at("2020-05-14 08:00");
  const context = (actor: Actor) => ({ db: db.write, actor, now });
  const facts = (rest = {}) => planFacts(province, department, rest);

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    department = await world.agency("Sở Lao động tỉnh Lào Cai", province, "province");
    secretary = await world.person(department, "secretariat");
    officer = await world.person(department, "officer");
  });

  it("are entered by the secretariat of the standing agency, with all lists and a trace", async () => {
    const { id } = await createPlan(context(secretary), {
      ...facts({ number: "1/KH-UBND" }),
      bases: [{ number: "361/QĐ-TTg", issuedOn: null, about: "" }],
      recipients: ["Công an tỉnh", "Lưu: VT"],
      passages: [{ code: "I", heading: "Mục đích", words: "…" }],
    });
    expect(await db.read("plans").where({ id }).first()).toMatchObject({ version: 1, search_text: "1/kh-ubnd tong ket 05 nam" });
    expect(await db.read("plan_recipients").where({ plan_id: id }).orderBy("position").pluck("name")).toEqual([
      "Công an tỉnh",
      "Lưu: VT",
    ]);
    expect(await db.read("passages").where({ plan_id: id }).pluck("code")).toEqual(["I"]);
    expect(await db.read("audit_entries").where({ object_id: id }).pluck("action")).toEqual(["plan.created"]);
  });

  it("are not entered by anybody else", async () => {
    await expect(createPlan(context(officer), facts({ number: "2/KH-UBND" }))).rejects.toBeInstanceOf(Forbidden);
    const ofAnother = createPlan(context(secretary), { ...facts({ number: "2/KH-UBND" }), standingId: province.id });
    expect(await refused(ofAnother)).toEqual(["issuer"]);
  });

  it("are not entered for an issuer that the standing agency does not lie below", async () => {
    const other = await worldBuilder(db.write).agency("UBND tỉnh Nghệ An", null, "province");
    const named = createPlan(context(secretary), { ...facts({ number: "3/KH-UBND" }), issuerId: other.id });
    expect(await refused(named)).toEqual(["issuer"]);
  });

  it("have a number once in a year of their issuer", async () => {
    await createPlan(context(secretary), facts({ number: "3/KH-UBND" }));
    expect(await refused(createPlan(context(secretary), facts({ number: "3/KH-UBND" })))).toEqual(["number"]);
    const nextYear = { number: "3/KH-UBND", issuedOn: "2021-01-04", effectiveOn: "2021-01-04" };
    expect(await refused(createPlan(context(secretary), facts(nextYear)))).toEqual([]);
    expect(await refused(createPlan(context(secretary), facts({ number: null })))).toEqual([]);
    expect(await refused(createPlan(context(secretary), facts({ number: null })))).toEqual([]);
  });

  it("are made once when the form is sent twice", async () => {
    const id = newId();
    await createPlan(context(secretary), { ...facts({ number: "4/KH-UBND" }), id });
    expect(await createPlan(context(secretary), { ...facts({ number: "4/KH-UBND" }), id })).toEqual({ id });
    expect(await db.read("audit_entries").where({ object_id: id }).pluck("action")).toEqual(["plan.created"]);
  });

  it("keep what they said before in their history", async () => {
    const { id } = await createPlan(context(secretary), facts({ number: "5/KH-UBND" }));
    await editPlan(context(secretary), { ...facts({ number: "5/KH-UBND", title: "Tổng kết" }), planId: id, version: 1 });
    const entry = await db.read("audit_entries").where({ object_id: id, action: "plan.edited" }).first("data");
    expect(JSON.parse(entry.data)).toEqual({ changes: { title: ["Tổng kết 05 năm", "Tổng kết"] } });
  });

  it("are not overwritten by someone who saw an older state, who is shown what stands", async () => {
    const { id } = await createPlan(context(secretary), facts({ number: "6/KH-UBND" }));
    await editPlan(context(secretary), { ...facts({ number: "6/KH-UBND", title: "Của người khác" }), planId: id, version: 1 });
    const stale = editPlan(context(secretary), { ...facts({ number: "6/KH-UBND", title: "Của tôi" }), planId: id, version: 1 });
    const conflict = await stale.catch((error) => error);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict.current).toMatchObject({
      title: "Của người khác",
      version: "2",
      issuedOn: "14/05/2020",
      standing: "Sở Lao động tỉnh Lào Cai",
    });
  });

  it("never carry out themselves by way of others", async () => {
    const above = await createPlan(context(secretary), facts({ number: "7/KH-UBND" }));
    const below = await createPlan(context(secretary), facts({ number: "8/KH-UBND", carriesOutId: above.id }));
    const turned = { ...facts({ number: "7/KH-UBND", carriesOutId: below.id }), planId: above.id, version: 1 };
    expect(await refused(editPlan(context(secretary), turned))).toEqual(["carriesOut"]);
  });

  it("keep the reading of deadlines by which work was assigned", async () => {
    const world = worldBuilder(db.write);
    const { id } = await createPlan(context(secretary), facts({ number: "9/KH-UBND" }));
    await world.assignment(await world.task({ id }, "Báo cáo"), department);
    const changed = { ...facts({ number: "9/KH-UBND", weekendRule: "stay" }), planId: id, version: 1 };
    expect(await refused(editPlan(context(secretary), changed))).toEqual(["weekendRule"]);
  });

  it("are not to be found by those who may not read them", async () => {
    const stranger = await worldBuilder(db.write).person(
      await worldBuilder(db.write).agency("UBND tỉnh Nghệ An", null, "province"),
      "secretariat",
    );
    const { id } = await createPlan(context(secretary), facts({ number: "10/KH-UBND" }));
    await expect(editPlan(context(stranger), { ...facts(), planId: id, version: 1 })).rejects.toBeInstanceOf(NotFound);
    await expect(editPlan(context(officer), { ...facts(), planId: id, version: 1 })).rejects.toBeInstanceOf(Forbidden);
  });

  it("take words of the document at their place, and keep them from stale edits", async () => {
    const { id: planId } = await createPlan(context(secretary), facts({ number: "11/KH-UBND" }));
    const first = await addPassage(context(secretary), { planId, code: "I", heading: "Mục đích", words: "" });
    await addPassage(context(secretary), { planId, code: "III", heading: "Tổ chức", words: "" });
    await addPassage(context(secretary), { planId, code: "II", heading: "Nội dung", words: "Cũ", afterId: first.id });
    await addPassage(context(secretary), { planId, code: "0", heading: "Mở đầu", words: "", afterId: null });
    const rows = await db.read("passages").where({ plan_id: planId }).orderBy("position");
    expect(rows.map((row) => row.code)).toEqual(["0", "I", "II", "III"]);
    const [, , row] = rows;
    const edit = { planId, passageId: row.id, version: passageVersion(row), code: "II", heading: "Nội dung", words: "Mới" };
    await editPassage(context(secretary), edit);
    await expect(editPassage(context(secretary), edit)).rejects.toBeInstanceOf(Conflict);
    expect(
      await refused(addPassage(context(secretary), { planId, code: "V", heading: "Lạc", words: "", afterId: newId() })),
    ).toEqual(["afterId"]);
  });
});
