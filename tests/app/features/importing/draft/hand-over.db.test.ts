import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { disableUser } from "~/features/accounts/disable-user.server";
import { systemActor } from "~/features/accounts/system-actor";
import { readItems } from "~/features/importing/draft/draft.store.server";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { handOverView } from "~/features/importing/draft/hand-over.view.server";
import { handOverDraft } from "~/features/importing/draft/hand-over-draft.server";
import { importsView } from "~/features/importing/draft/imports.view.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { viewOf } from "~tests/support/world-builder";

describeOnBothEngines("a draft that is another agency's to confirm", (openDb) => {
  /** A department has handed in and read the plan of its province. */
  async function scene(database: Database) {
    const rest = await importScene(database);
    const { world, farming, handIn, read, db } = rest;
    const secretary = await world.person(farming, "secretariat");
    const draftId = await handIn(secretary);
    await read(draftId);
    const draftsOf = async (actor: Actor) =>
      (await importsView(viewOf(db, actor, "2026-03-10"), 1, "plan")).lines.map(({ id }) => id);
    const handOver = (to: { id: string }, actor = secretary) =>
      handOverDraft(rest.command("2026-03-10 09:00", actor), { draftId, agencyId: to.id });
    return { ...rest, provincial: rest.secretary, own: secretary, draftId, draftsOf, handOver };
  }

  test("goes with all its items to those who enter plans there, and leaves the list of whoever gave it", async () => {
    const { db, province, provincial, own, draftId, draftsOf, handOver } = await scene(await openDb());
    const before = await readItems(db, draftId);
    expect([await draftsOf(own), await draftsOf(provincial)]).toEqual([[draftId], []]);
    await handOver(province);
    expect([await draftsOf(own), await draftsOf(provincial)]).toEqual([[], [draftId]]);
    expect(await readItems(db, draftId)).toEqual(before);
    await expect(handOver(province)).rejects.toThrow(NotFound);
    expect(await db("audit_entries").where({ action: "import.handed-over", object_id: draftId })).toHaveLength(1);
  });

  test("is offered to the agency that the paper names", async () => {
    const { db, own, draftId } = await scene(await openDb());
    expect((await handOverView(viewOf(db, own, "2026-03-10"), draftId)).suggested).toBe("Ủy ban nhân dân tỉnh Hòa An");
  });

  test("goes to no agency where nobody could take it up, and not to where it is", async () => {
    const { finance, farming, province, provincial, command, handOver } = await scene(await openDb());
    await expect(handOver(finance)).rejects.toMatchObject({ problems: [{ field: "agency" }] });
    await expect(handOver(farming)).rejects.toMatchObject({ problems: [{ field: "agency" }] });
    await disableUser(command("2026-03-10 08:30", systemActor), { userId: provincial.userId });
    await expect(handOver(province)).rejects.toMatchObject({ problems: [{ field: "agency" }] });
  });

  test("stays where it is once it was dropped, and is nobody else's to give", async () => {
    const { own, province, provincial, command, draftId, handOver } = await scene(await openDb());
    await expect(handOver(province, provincial)).rejects.toThrow(NotFound);
    await dropImport(command("2026-03-10 08:40", own), { draftId });
    await expect(handOver(province)).rejects.toThrow(Conflict);
  });

  test("filling in a report is not handed over", async () => {
    const { db, world, farming, province, handIn, read, command } = await scene(await openDb());
    const officer = await world.person(farming, "officer");
    const reportId = await handIn(officer, "report");
    await read(reportId);
    const given = { draftId: reportId, agencyId: province.id };
    await expect(handOverDraft(command("2026-03-10 09:00", officer), given)).rejects.toThrow(NotFound);
    await expect(handOverView(viewOf(db, officer, "2026-03-10"), reportId)).rejects.toThrow(NotFound);
  });
});
