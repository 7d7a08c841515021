import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "~/features/accounts/actor";
import { composeLetterView } from "~/features/documents/compose-letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { type LetterForm, letterFormSchema } from "~/features/documents/letter-form.schema";
import { makeLetters } from "~/features/documents/make-letters.server";
import { registerLetter } from "~/features/documents/register-letter.server";
import type { LetterKind } from "~/features/documents/template-kind";
import { calendarDate } from "~/lib/calendar-date";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const deadline = JSON.stringify({ kind: "before", words: "trước ngày 05/7/2020", on: calendarDate("2020-07-05") });
export const longName =
  "Ban Chỉ đạo phòng, chống AIDS; phòng, chống tội phạm; tệ nạn xã hội và phong trào toàn dân bảo vệ An ninh Tổ quốc tỉnh";

/** A province whose Labour department watches plan 142, five works of three agencies, and people who write, read or may not. */
export async function letterWorld(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh Lào Cai", null, "province", { kind: "people-committee" });
  const labour = await world.agency("Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai", province, "province", {
    kind: "department",
  });
  const bacHa = await world.agency("UBND huyện Bắc Hà", province, "district", { kind: "people-committee" });
  const saPa = await world.agency("UBND thị xã Sa Pa", province, "district", { kind: "people-committee" });
  const board = await world.agency(longName, province, "province", { kind: "steering" });
  const plan = await world.plan(province, { standing_id: labour.id, place: "Lào Cai", issued_on: "2020-05-14" });
  const report = await world.task(plan, "Tổng kết năm năm từ cơ sở", { deadline, deliverable: "Báo cáo" });
  const own = await world.task(plan, "Ban hành kế hoạch tổng kết của địa phương", { deadline });
  const works = {
    bacHa: await world.assignment(report, bacHa),
    saPa: await world.assignment(report, saPa),
    board: await world.assignment(report, board),
    bacHaOwn: await world.assignment(own, bacHa),
    saPaOwn: await world.assignment(own, saPa, { due_on: "2020-07-31" }),
  };
  const extend = async ({ id }: { id: string }, on: string): Promise<void> => {
    const set = { assignment_id: id, seq: 1, set_at: at("2020-07-07 17:00"), due_on: on, due_rules: "[]", origin: "extension" };
    await db("due_days").insert({ id: newId(), ...set });
  };
  const people = {
    secretary: await world.person(labour, "secretariat"),
    other: await world.person(labour, "secretariat"),
    ofProvince: await world.person(province, "secretariat"),
    leader: await world.person(province, "leader"),
    officer: await world.person(bacHa, "officer"),
    sibling: await world.person(saPa, "officer"),
    stranger: await world.person(await world.agency("UBND tỉnh Nghệ An", null, "province"), "secretariat"),
  };
  const files = letterFiles(await mkdtemp(join(tmpdir(), "dondoc-letters-")));
  const as = (actor: Actor, when = "2020-07-08 09:00") => ({ db, actor, now: at(when) });
  const form = (rest: Partial<Record<keyof LetterForm, unknown>> = {}): LetterForm =>
    letterFormSchema.parse({
      kind: "urging",
      batch: newId(),
      seen: at("2020-07-08 08:55"),
      sender: labour.id,
      plan: "",
      works: [works.bacHa.id],
      layout: "each",
      subject: "đôn đốc thực hiện Kế hoạch số 142/KH-UBND",
      replyBy: "15/07/2020",
      parentName: "ỦY BAN NHÂN DÂN\r\nTỈNH LÀO CAI",
      issuerName: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
      issuerWords: "Sở Lao động - Thương binh và Xã hội",
      symbol: "SLĐTBXH-PCTNXH",
      place: "Lào Cai",
      urgency: "",
      signAs: "KT. GIÁM ĐỐC\r\nPHÓ GIÁM ĐỐC",
      signer: "Nguyễn Văn An",
      copies: "Như trên\r\nUBND tỉnh (b/c);",
      draftingUnit: "PCTNXH",
      reportTo: "Sở Lao động - Thương binh và Xã hội",
      ...rest,
    });
  const make = (rest: Parameters<typeof form>[0] = {}, actor = people.secretary, when?: string) =>
    makeLetters(as(actor, when), files, form(rest));
  const docxOf = async (letterId: string) => {
    const row = await db("letter_files").where({ letter_id: letterId, role: "draft" }).first("sha256");
    return files.read(row.sha256);
  };
  const register = (letterId: string, number = "12", { version = 1, when = "2020-07-09 10:00", actor = people.secretary } = {}) =>
    registerLetter(as(actor, when), {
      letterId,
      number,
      symbol: "SLĐTBXH-PCTNXH",
      issuedOn: calendarDate("2020-07-09"),
      version,
    });
  const compose = (actor: Actor, ids: readonly string[] | null, kind: LetterKind = "urging", on = "2020-07-08 10:00") =>
    composeLetterView(viewOf(db, actor, on), { kind, planId: ids === null ? plan.id : null, ids });
  return {
    db,
    world,
    plan,
    works,
    people,
    files,
    as,
    form,
    make,
    docxOf,
    register,
    extend,
    compose,
    province,
    labour,
    bacHa,
    saPa,
    board,
  };
}
