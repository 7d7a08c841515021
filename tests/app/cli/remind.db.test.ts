import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { main } from "~/cli/main";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { day } from "~tests/support/days";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("dondoc remind", (openDb) => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "dondoc-remind-"));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it("prints one JSON value with exactly these keys, and sends nothing on trial", async () => {
    const db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const district = await world.agency("UBND huyện Si Ma Cai", province);
    const { email, userId } = await world.person(district, "officer");
    const head = await world.person(district, "head");
    const { id } = await world.assignment(await world.task(await world.plan(province), "Báo cáo tổng kết"), district);
    const holder = { holderId: userId, unitId: null };
    await giveParts(
      { db: db.write, actor: head, now: at("2020-06-20") },
      { assignmentId: id, parts: [{ holder, words: "Thu biểu của các xã", dueOn: day("2020-07-06") }] },
    );
    const out: string[] = [];
    const source = { DATABASE_URL: urlOf(db), DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv;
    const args = ["remind", "--on", "2020-07-07", "--dry-run", "--json"];
    const code = await main(args, source, { out: (text) => out.push(text), error: (text) => out.push(text) });
    const agency = "UBND huyện Si Ma Cai";
    const about = { assignment: id, plan: "142/KH-UBND", task: "Báo cáo tổng kết", agency };
    const late = { stage: "after-1", due: "2020-07-06", daysLeft: -1 };
    const items = [
      { ...about, ...late },
      { ...about, task: "Thu biểu của các xã", ...late },
    ];
    expect(code).toBe(0);
    expect(JSON.parse(out.join("\n"))).toEqual({ on: "2020-07-07", digests: [{ to: email, agency, channel: "in-app", items }] });
    expect(await db.read("reminder_digests")).toEqual([]);
  });
});
