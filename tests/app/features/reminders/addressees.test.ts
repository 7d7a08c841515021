import { describe, expect, it } from "vitest";
import type { Actor, Role } from "~/features/accounts/actor";
import { addresseesOf, directoryOf } from "~/features/reminders/addressees";
import { type Audience, audiences, defaultLadder, overdueFrom } from "~/features/reminders/ladder";
import { ladderFormSchema, ladderSchema } from "~/features/reminders/ladder.schema";

const province = { id: "tinh", path: "/tinh/", parentId: null };
const department = { id: "so", path: "/tinh/so/", parentId: "tinh" };
const district = { id: "huyen", path: "/tinh/huyen/", parentId: "tinh" };
const commune = { id: "xa", path: "/tinh/huyen/xa/", parentId: "huyen" };

function person(role: Role, { id, path }: { id: string; path: string }): Actor {
  const grant = { role, agencyId: id, agencyName: id, agencyIds: [id], paths: [path], isOperator: false };
  const userId = `${role} ${id}`;
  return { userId, name: userId, email: `${userId}@example.vn`, locale: "vi", mustChangePassword: false, grants: [grant] };
}

const everybody = [province, department, district, commune].flatMap((agency) =>
  (["officer", "head", "secretariat", "leader", "observer"] as const).map((role) => person(role, agency)),
);
const around = { lead: commune, issuer: province, standing: department };
const told = (audience: Audience) =>
  addresseesOf(directoryOf(everybody), around)
    .filter((one) => one.audience === audience)
    .map(({ actor }) => actor.userId);

describe("who hears of overdue work", () => {
  it("is the officer, then the head of the agency, then who supervises the plan, and the leaders above", () => {
    expect(audiences.map((audience) => [audience, told(audience)])).toEqual([
      ["agency", ["officer xa"]],
      ["head", ["head xa"]],
      ["supervisor", ["secretariat so"]],
      ["above", ["leader huyen", "leader tinh"]],
    ]);
  });

  it("hears from 1, 3, 7 and 7 days after, each rung a setting of its own", () => {
    expect(audiences.map((audience) => overdueFrom(defaultLadder, audience))).toEqual([1, 3, 7, 7]);
    const form = { before: "7", beforeCounts: "calendar", overdueFrom: "1", headFrom: "3", leaderFrom: "14", repeatEvery: "7" };
    expect(ladderFormSchema.parse({ ...form, supervisorFrom: "5" })).toMatchObject({ supervisorFrom: 5, leaderFrom: 14 });
    expect(ladderFormSchema.parse({ ...form, supervisorFrom: "" }).supervisorFrom).toBeNull();
  });

  it("is told with the leader under ladders that were set before the supervising agency had a rung of its own", () => {
    const { supervisorFrom: _none, ...older } = { ...defaultLadder, before: [...defaultLadder.before], leaderFrom: 10 };
    expect(ladderSchema.parse(older)).toEqual({ ...older, supervisorFrom: 10 });
    expect(ladderSchema.parse({ ...older, supervisorFrom: null }).supervisorFrom).toBeNull();
  });
});
