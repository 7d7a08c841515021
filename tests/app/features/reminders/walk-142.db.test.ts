import { beforeAll, expect, it } from "vitest";
import { digestsOfDay, type ToldDigest } from "~/features/reminders/remind-day.server";
import { addDays } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { Database } from "~db/connection";
import { loadDemo } from "~seed/demo/load-demo";
import { loadReference } from "~seed/reference/load-reference";
import { day, everyDay } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";

const above =
  "Công an, Bộ Chỉ huy Quân sự, Bộ Chỉ huy Bộ đội Biên phòng, Sở Văn hóa và Thể thao, Sở Thông tin và Truyền thông, Tòa án nhân dân, Viện kiểm sát nhân dân, UBND huyện Si Ma Cai, UBND huyện Văn Bàn, UBND thị xã Sa Pa";
const labour = "Sở Lao động - Thương binh và Xã hội";

/**
 * Who is written to on which day, and at which rung. The districts and the members of the steering committee owe their
 * reports "trước ngày 05/7/2020", a Sunday, so by Monday 06/7; the department its draft by 15/7. Readers stand by the name of
 * their mailbox; after the arrow stand the agencies that the leader and the standing agency are told of.
 */
const expected = `
29/06 before-7: bacha, baothang, baoyen, batxat, canbo.sapa, cat, hlhpn, laocai, mttq, muongkhuong, simacai, stp, syt
03/07 before-3: bacha, baoyen, batxat, canbo.sapa, cat, mttq, simacai, stp, vanban
06/07 due: bacha, baoyen, canbo.sapa, cat, mttq, simacai, vanban
07/07 after-1: bacha, canbo.sapa, cat, mttq, simacai, vanban
08/07 before-7: thuky
09/07 after-3: lanhdao.sapa
10/07 before-3: thuky
13/07 after-7: lanhdao, thuky <- ${above}
14/07 after-8: canbo.sapa, cat, simacai, vanban
14/07 before-1: thuky
15/07 due: thuky
16/07 after-10: lanhdao.sapa
16/07 after-1: thuky
20/07 after-14: lanhdao, thuky <- ${above}
21/07 after-15: canbo.sapa, cat, simacai, vanban
22/07 after-7: lanhdao <- ${labour}
23/07 after-17: lanhdao.sapa
23/07 after-8: thuky
27/07 after-21: lanhdao, thuky <- ${above}
28/07 after-22: canbo.sapa, cat, simacai, vanban
29/07 after-14: lanhdao <- ${labour}
30/07 after-15: thuky
30/07 after-24: lanhdao.sapa
`.trim();

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const order = above.split(", ");

/** The digests of a day in the manner of the table above. */
function linesOf(on: string, digests: readonly ToldDigest[]): string[] {
  const said = digests.flatMap(({ to, items }) => {
    const byStage = groupBy(
      items,
      ({ stage, audience }) => `${stage}${audience === "above" || audience === "supervisor" ? " <- " : ""}`,
    );
    return [...byStage].map(([stage, own]) => {
      const leads = own.map(({ agency }) => agency.replace(" tỉnh Lào Cai", ""));
      const named = leads.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(", ");
      return {
        reader: to.split("@")[0] ?? "",
        stage: stage.replace(" <- ", ""),
        tail: stage.endsWith(" <- ") ? ` <- ${named}` : "",
      };
    });
  });
  const lines = [...groupBy(said, ({ stage, tail }) => `${stage} ${tail}`).values()].map((own) => {
    const readers = own.map(({ reader }) => reader).sort(byName);
    return `${on.slice(8)}/${on.slice(5, 7)} ${own[0]?.stage}: ${readers.join(", ")}${own[0]?.tail}`;
  });
  return lines.sort(byName);
}

describeOnBothEngines("plan 142 of Lào Cai, day by day from 14/05/2020 to 31/07/2020", (openDb) => {
  let db: Database;
  const days = new Map<string, ToldDigest[]>();

  beforeAll(async () => {
    db = await openDb();
    const now = atLocalTime(day("2020-07-31"), "23:00");
    await loadReference({ db: db.write, now });
    await loadDemo({ db: db.write, now });
    for (const on of everyDay("2020-05-14", "2020-07-31")) days.set(on, await digestsOfDay(db.read, { on, hasMail: true }));
  }, 120_000);

  it("sends exactly these digests", () => {
    expect([...days].flatMap(([on, digests]) => linesOf(on, digests)).join("\n")).toBe(expected);
  });

  it("calls nothing overdue on 05/07 and 06/07, and the silent district on 07/07", () => {
    const overdue = (on: string) => days.get(on)?.flatMap(({ items }) => items.filter(({ daysLeft }) => daysLeft < 0)) ?? [];
    expect([overdue("2020-07-05"), overdue("2020-07-06")]).toEqual([[], []]);
    expect(overdue("2020-07-07").map(({ agency }) => agency)).toContain("UBND huyện Si Ma Cai");
  });

  it("writes to nobody twice on a day, and no digest is empty", () => {
    for (const digests of days.values()) {
      expect(new Set(digests.map(({ to }) => to)).size).toBe(digests.length);
      for (const { items } of digests) expect(items.length).toBeGreaterThan(0);
    }
  });

  it("urges nobody the day after the answer was sent in", () => {
    // Bảo Yên submits on 06/07 in the afternoon, Bắc Hà on 07/07 in the morning after its reminder.
    for (const [on, silent] of [
      ["2020-07-07", "baoyen"],
      ["2020-07-14", "bacha"],
    ] as const) {
      for (const later of everyDay(on, addDays(day(on), 14)))
        expect((days.get(later) ?? []).map(({ to }) => to)).not.toContain(`${silent}@laocai.demo.invalid`);
    }
  });
});
