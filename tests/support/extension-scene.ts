import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { askExtension } from "~/features/assignments/ask-extension.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import type { Database } from "~db/connection";
import { day } from "./days";
import { at, viewOf, worldBuilder } from "./world-builder";

/** A report of two districts, due on 6 July 2020, and those who ask for and decide on extensions. */
export async function extensionScene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const saPa = await world.agency("UBND thị xã Sa Pa", province);
  const task = await world.task(await world.plan(province), "Báo cáo tổng kết");
  const [ofVanBan, ofSaPa] = [await world.assignment(task, vanBan), await world.assignment(task, saPa)];
  const people = {
    watcher: await world.person(province, "secretariat"),
    head: await world.person(vanBan, "head"),
    officer: await world.person(vanBan, "officer"),
    stranger: await world.person(saPa, "head"),
  };
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const assignmentId = ofVanBan.id;
  const ask = (when = "2020-07-03 09:00", wantedOn = "2020-07-15", actor = people.head) =>
    askExtension(as(actor, when), { assignmentId, wantedOn: day(wantedOn), reason: "Lũ quét làm mất đường." });
  const grant = (when = "2020-07-04 09:00", terms: { on?: string; condition?: string; request?: string; by?: Actor } = {}) =>
    grantExtension(as(terms.by ?? people.watcher, when), {
      assignmentId,
      request: terms.request,
      on: day(terms.on ?? "2020-07-15"),
      condition: terms.condition ?? null,
      words: "Đồng ý.",
    });
  const shown = (when: string, actor = people.watcher) => assignmentView(viewOf(db, actor, when), assignmentId);
  return { db, world, as, ask, grant, shown, assignmentId, ofVanBan, ofSaPa, province, vanBan, saPa, task, ...people };
}
