import type { AppLoadContext } from "@remix-run/node";
import { expect, it } from "vitest";
import { typistMark, typistOf } from "~/features/accounts/typist-mark.server";
import { keepInterruptedForm, resumedFields } from "~/http/interrupted-form.server";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const secret = "a secret of the server";
const today = day("2020-07-01");
const page = "http://dondoc.example/plans/1/amendments/new";

async function scene(database: Database) {
  const world = worldBuilder(database.write);
  const agency = await world.agency("UBND tỉnh");
  const [own, other] = [await world.person(agency, "secretariat"), await world.person(agency, "secretariat")];
  const context = (rest: object) =>
    ({
      db: database,
      env: { sessionSecret: secret },
      clock: { now: at("2020-07-01 09:00"), today },
      actor: null,
      lapsedUserId: null,
      ...rest,
    }) as unknown as AppLoadContext;
  const sent = (fields: Record<string, string>) =>
    new Request(page, { method: "POST", headers: { referer: page }, body: new URLSearchParams(fields) });
  const keep = async (rest: object, fields: Record<string, string>) =>
    new URL(await keepInterruptedForm(context(rest), sent(fields)), page).searchParams;
  const given = (actor: object, to: string | null) => resumedFields(context({ actor }), new URL(to ?? "", page));
  return { own, other, keep, given, context };
}

describeOnBothEngines("a form that is sent after its session has ended", (openDb) => {
  it("is kept for the person of the session that the server has ended", async () => {
    const { own, other, keep, given } = await scene(await openDb());
    const answer = await keep({ lapsedUserId: own.userId }, { number: "12/KH-UBND" });
    expect(answer.get("ended")).toBe("kept");
    expect(await given(own, answer.get("to"))).toEqual({ number: ["12/KH-UBND"] });
    expect(await given(other, answer.get("to"))).toBeNull();
  });

  it("is kept for whom it was shown to when the browser has lost its cookie", async () => {
    const { own, other, keep, given } = await scene(await openDb());
    const answer = await keep({}, { typist: typistMark(secret, own.userId, today), number: "12/KH-UBND", password: "bí mật" });
    expect(answer.get("ended")).toBe("kept");
    expect(await given(own, answer.get("to"))).toEqual({ number: ["12/KH-UBND"] });
    expect(await given(other, answer.get("to"))).toBeNull();
  });

  it("is kept for nobody when nobody is known, and the sign-in page says that nothing was saved", async () => {
    const { own, keep } = await scene(await openDb());
    for (const fields of [{ number: "1" }, { number: "1", typist: `${own.userId}.${"x".repeat(43)}` }] as Record<
      string,
      string
    >[]) {
      const answer = await keep({}, fields);
      expect(answer.get("ended")).toBe("lost");
      expect(answer.get("to")).toBe("/plans/1/amendments/new");
    }
  });

  it("with a file is not kept, and the sign-in page says so", async () => {
    const { own, context } = await scene(await openDb());
    const body = new FormData();
    body.set("words", "Kèm tệp");
    const upload = new Request(page, { method: "POST", headers: { referer: page }, body });
    const answer = new URL(await keepInterruptedForm(context({ lapsedUserId: own.userId }), upload), page).searchParams;
    expect(answer.get("ended")).toBe("upload");
  });

  it("is one of the last few that are kept for a person, so that a page sent again and again fills no disk", async () => {
    const { own, keep, given } = await scene(await openDb());
    const answers: (string | null)[] = [];
    for (let n = 0; n < 22; n += 1) answers.push((await keep({ lapsedUserId: own.userId }, { n: String(n) })).get("to"));
    expect(await given(own, answers[0] ?? null)).toBeNull();
    expect(await given(own, answers.at(-1) ?? null)).toEqual({ n: ["21"] });
  });

  it("without a session pushes out no form that was kept with one, and few of its kind are kept", async () => {
    const { own, keep, given } = await scene(await openDb());
    const typed = (await keep({ lapsedUserId: own.userId }, { n: "typed" })).get("to");
    const typist = typistMark(secret, own.userId, today);
    const sent: (string | null)[] = [];
    for (let n = 0; n < 22; n += 1) sent.push((await keep({}, { typist, n: String(n) })).get("to"));
    expect(await given(own, typed)).toEqual({ n: ["typed"] });
    const left = await Promise.all(sent.map((to) => given(own, to)));
    expect(left.flatMap((fields) => fields?.n ?? [])).toEqual(["17", "18", "19", "20", "21"]);
  });

  it("is kept for nobody whose account is disabled or gone, whatever the form says", async () => {
    const database = await openDb();
    const { own, keep } = await scene(database);
    await database
      .write("users")
      .where({ id: own.userId })
      .update({ disabled_at: at("2020-07-01 08:00") });
    for (const userId of [own.userId, "01GONE"]) {
      const answer = await keep({}, { typist: typistMark(secret, userId, today), n: "1" });
      expect([answer.get("ended"), answer.get("to")]).toEqual(["lost", "/plans/1/amendments/new"]);
    }
  });
});

it("a mark made with another secret, or for another person, names nobody", () => {
  const mark = typistMark(secret, "01A", today);
  expect([
    typistOf(secret, mark, today),
    typistOf("another", mark, today),
    typistOf(secret, mark.replace("01A", "01B"), today),
    typistOf(secret, null, today),
  ]).toEqual(["01A", null, null, null]);
});

it("a mark names its person on its day and the next, and no longer", () => {
  const mark = typistMark(secret, "01A", today);
  const days = ["2020-06-30", "2020-07-01", "2020-07-02", "2020-07-03"].map((on) => typistOf(secret, mark, day(on)));
  expect(days).toEqual([null, "01A", "01A", null]);
});
