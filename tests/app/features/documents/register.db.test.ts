import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { readHistory } from "~/features/assignments/history.view.server";
import { attachScan } from "~/features/documents/attach-scan.server";
import { outlineOf } from "~/features/documents/docx-outline.server";
import { letterFileView, letterView } from "~/features/documents/letter.view.server";
import { registrationSchema } from "~/features/documents/letter-step.schema";
import { lettersView } from "~/features/documents/letters.view.server";
import { readLettersFilters } from "~/features/documents/letters-filters";
import { readLetter } from "~/features/documents/read-letter.server";
import { registerLetter } from "~/features/documents/register-letter.server";
import { acceptedScans } from "~/features/documents/scan-type";
import { voidLetter } from "~/features/documents/void-letter.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { calendarDate } from "~/lib/calendar-date";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { describeOnBothEngines } from "~tests/support/engines";
import { letterWorld } from "~tests/support/letter-world";
import { at, viewOf } from "~tests/support/world-builder";

describeOnBothEngines("the register of letters", (openDb) => {
  test("gives a letter its number afterwards; the agency then sees it, in its work and in its inbox", async () => {
    const { db, make, register, people, works } = await letterWorld(await openDb());
    const [id = ""] = await make();
    const looking = (actor: Actor) => viewOf(db, actor, "2020-07-09 12:00");
    await expect(letterView(looking(people.officer), id)).rejects.toThrow(NotFound);
    await register(id);
    expect(await letterView(looking(people.officer), id)).toMatchObject({
      number: "12/SLĐTBXH-PCTNXH",
      state: "registered",
      mayWrite: false,
    });
    await expect(letterView(looking(people.sibling), id)).rejects.toThrow(NotFound);
    await expect(letterView(looking(people.stranger), id)).rejects.toThrow(NotFound);
    expect((await letterView(looking(people.leader), id)).items.length).toBe(1);
    const { entries } = await readHistory(db, { id: works.bacHa.id, dueOn: null, now: at("2020-07-09 12:00") });
    expect(entries[0]).toMatchObject({ kind: "letter-registered", letterId: id });
    expect(entries[0]?.words).toContain("Công văn đôn đốc số 12/SLĐTBXH-PCTNXH ngày 09/07/2020");
    const { notices } = await noticesView(looking(people.officer), { onlyUnread: false, page: 1 });
    expect(notices[0]).toMatchObject({ kind: "letter", assignmentId: works.bacHa.id, letterId: id });
    expect(notices[0]?.words).toContain("Công văn đôn đốc số 12/SLĐTBXH-PCTNXH");
  });

  test("hands out the numbered letter once it is registered, also after a correction, and keeps the one that was made", async () => {
    const { db, make, register, people, files } = await letterWorld(await openDb());
    const [id = ""] = await make();
    const read = async (actor: Actor, when: string) => {
      const looking = viewOf(db, actor, when);
      const file = await letterFileView(looking, id, (await letterView(looking, id)).draft?.id ?? "");
      return JSON.stringify([outlineOf(await readLetter(files, file)), outlineOf(await files.read(file.sha256))]);
    };
    expect(await read(people.secretary, "2020-07-09 08:00")).not.toContain("12/SLĐTBXH");
    await register(id);
    const [numbered, made] = JSON.parse(await read(people.officer, "2020-07-09 12:00")).map((each: unknown) =>
      JSON.stringify(each),
    );
    expect(numbered).toContain("Số: 12/SLĐTBXH-PCTNXH");
    expect(numbered).toContain("Lào Cai, ngày 09 tháng 7 năm 2020");
    expect(made).not.toContain("12/SLĐTBXH");
    await register(id, "13", { version: 2 });
    expect(await read(people.officer, "2020-07-09 13:00")).toContain("Số: 13/SLĐTBXH-PCTNXH");
  });

  test("takes no number below one, and no Word file for the signed paper", () => {
    const numbered = (number: string) =>
      registrationSchema.safeParse({ number, symbol: "S", issuedOn: "08/07/2020", version: "1" });
    expect(["0", "00", "0a", "1", "010", "125a"].map((number) => numbered(number).success)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    const zip = new TextEncoder().encode("PK\u0003\u0004[Content_Types].xml word/document.xml");
    expect(acceptedScans.mediaTypeOf(zip, "ban-ky.docx")).toBeNull();
    expect(acceptedScans.mediaTypeOf(new TextEncoder().encode("%PDF-1.4"), "ban-ky.pdf")).toBe("application/pdf");
  });

  test("keeps numbers unique within agency and year, until a letter is voided", async () => {
    const { make, register, people, works, as } = await letterWorld(await openDb());
    const [one = ""] = await make();
    const [two = ""] = await make({ works: [works.saPa.id] });
    await register(one);
    await expect(register(two)).rejects.toMatchObject({ problems: [{ field: "number" }] });
    await voidLetter(as(people.secretary, "2020-07-09 11:00"), { letterId: one, reason: "Ghi nhầm số" });
    await register(two, "12", { when: "2020-07-09 11:05" });
  });

  test("notices that somebody registered first, and corrects without telling twice", async () => {
    const { db, make, register, works } = await letterWorld(await openDb());
    const [id = ""] = await make();
    await register(id);
    await expect(register(id, "13")).rejects.toThrow(Conflict);
    await register(id, "13", { version: 2 });
    const told = await db("assignment_events").where({ assignment_id: works.bacHa.id, kind: "letter-registered" });
    expect(told.length).toBe(1);
  });

  test("refuses a day of issue before the letter was made or after today", async () => {
    const { make, people, as } = await letterWorld(await openDb());
    const [letterId = ""] = await make();
    for (const day of ["2020-07-07", "2020-07-10"])
      await expect(
        registerLetter(as(people.secretary, "2020-07-09 10:00"), {
          letterId,
          number: "1",
          symbol: "S",
          issuedOn: calendarDate(day),
          version: 1,
        }),
      ).rejects.toMatchObject({ problems: [{ field: "issuedOn" }] });
  });

  test("takes the signed paper after registration, replaces it, and keeps the trace", async () => {
    const { db, make, register, people, as, files } = await letterWorld(await openDb());
    const [letterId = ""] = await make();
    const scan = (words: string) => files.keep(new TextEncoder().encode(`%PDF-1.4 ${words}`), "ban-ky.pdf");
    const first = await scan("một");
    await expect(attachScan(as(people.secretary, "2020-07-09 09:00"), { letterId, file: first })).rejects.toMatchObject({
      problems: [{ field: "file" }],
    });
    await register(letterId);
    await attachScan(as(people.secretary, "2020-07-09 11:00"), { letterId, file: first });
    await attachScan(as(people.secretary, "2020-07-09 12:00"), { letterId, file: await scan("hai") });
    expect((await db("letter_files").where({ letter_id: letterId, role: "scan" })).length).toBe(2);
    expect((await letterView(viewOf(db, people.officer, "2020-07-10"), letterId)).scan).toMatchObject({ name: "ban-ky.pdf" });
    await expect(attachScan(as(people.officer, "2020-07-09 13:00"), { letterId, file: first })).rejects.toThrow(Forbidden);
  });

  test("a voided letter stays with its reason, its works are told, and may be written about again", async () => {
    const { db, make, register, people, as, works, compose } = await letterWorld(await openDb());
    const [letterId = ""] = await make();
    await register(letterId);
    await voidLetter(as(people.secretary, "2020-07-09 11:00"), { letterId, reason: "Nhầm cơ quan" });
    await voidLetter(as(people.secretary, "2020-07-09 11:01"), { letterId, reason: "Nhầm nữa" });
    expect(await letterView(viewOf(db, people.officer, "2020-07-10"), letterId)).toMatchObject({
      state: "voided",
      voided: { reason: "Nhầm cơ quan" },
    });
    const kinds: string[] = await db("assignment_events").where({ assignment_id: works.bacHa.id }).orderBy("seq").pluck("kind");
    expect(kinds).toEqual(["assigned", "letter-registered", "letter-voided"]);
    expect((await compose(people.secretary, null, "urging", "2020-07-10 10:00")).lines.every(({ isTicked }) => isTicked)).toBe(
      true,
    );
  });

  test("lists, filters and counts what the reader may see", async () => {
    const { db, make, register, works, people } = await letterWorld(await openDb());
    const [one = ""] = await make();
    await make({ works: [works.saPa.id], subject: "đôn đốc gửi số liệu" });
    await register(one);
    const list = (actor: Actor, query = "") =>
      lettersView(viewOf(db, actor, "2020-07-10"), readLettersFilters(new URLSearchParams(query)));
    expect((await list(people.secretary)).counts).toEqual({ draft: 1, registered: 1, voided: 0 });
    expect((await list(people.secretary, "state=draft")).letters.map(({ subject }) => subject)).toEqual(["đôn đốc gửi số liệu"]);
    expect((await list(people.leader, "q=SO LIEU")).total).toBe(1);
    expect((await list(people.secretary, "q=12/SLĐ")).letters.map(({ id }) => id)).toEqual([one]);
    expect((await list(people.officer)).letters.map(({ id }) => id)).toEqual([one]);
    expect((await list(people.sibling)).total).toBe(0);
    expect((await list(people.stranger)).total).toBe(0);
  });
});
