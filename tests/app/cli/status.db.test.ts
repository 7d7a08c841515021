import { beforeAll, expect, it } from "vitest";
import { main } from "~/cli/main";
import type { Database } from "~db/connection";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";
import { worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("dondoc status", (openDb) => {
  let db: Database;
  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const task = await world.task(await world.plan(province), "Báo cáo tổng kết");
    await world.assignment(task, await world.agency("UBND huyện Si Ma Cai", province));
  });

  async function status(...args: string[]) {
    const [out, error]: [string[], string[]] = [[], []];
    const source = { DATABASE_URL: urlOf(db), DATA_DIR: "/nowhere" } as unknown as NodeJS.ProcessEnv;
    const code = await main(["status", ...args], source, { out: (text) => out.push(text), error: (text) => error.push(text) });
    return { code, out: out.join("\n"), error: error.join("\n") };
  }

  it("prints one JSON value with the groups and what is overdue", async () => {
    const { code, out } = await status("--plan", "142/KH-UBND", "--on", "2020-07-07", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      on: "2020-07-07",
      plans: [{ groups: { openOverdue: 1 }, cameDue: 1, completionRate: 0, overdue: [{ due: "2020-07-06", daysLate: 1 }] }],
    });
  });

  it("counts by the day that counts and by the original day, when a deadline has moved", async () => {
    const { id } = await db.write("assignments").where({ due_on: "2020-07-06" }).first("id");
    const day = { nominal_on: "2020-07-15", due_on: "2020-07-15", due_rules: "[]", origin: "extension" };
    await db.write("due_days").insert({ id: "moved", assignment_id: id, seq: 1, set_at: "2020-07-06T10:00:00.000Z", ...day });
    const { out } = await status("--plan", "142/KH-UBND", "--on", "2020-07-07", "--json");
    await db.write("due_days").delete();
    const byOriginalDeadline = { groups: { openOverdue: 1 }, cameDue: 1, completionRate: 0 };
    expect(JSON.parse(out).plans[0]).toMatchObject({ groups: { openOverdue: 0, openInTime: 1 }, cameDue: 0, byOriginalDeadline });
  });

  it("says the same in words, in either language", async () => {
    expect((await status("--on", "2020-07-07")).out).toContain(
      "UBND huyện Si Ma Cai: Báo cáo tổng kết (06/07/2020, chậm 1 ngày)",
    );
    expect((await status("--on", "2020-07-06", "--lang", "en")).out).toContain("nothing came due");
  });

  it("refuses a plan that there is not, and a day that is none", async () => {
    expect(await status("--plan", "1/KH", "--on", "2020-07-07")).toMatchObject({
      code: 1,
      error: expect.stringContaining("1/KH"),
    });
    expect(await status("--on", "07/07/2020")).toMatchObject({ code: 2, error: expect.stringContaining("YYYY-MM-DD") });
  });
});
