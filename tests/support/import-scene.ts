import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import { beginImport } from "~/features/importing/draft/begin-import.server";
import { readItems } from "~/features/importing/draft/draft.store.server";
import type { HandedInAs } from "~/features/importing/draft/draft-state";
import { readDraft } from "~/features/importing/draft/read-draft.server";
import { layOut } from "~/features/importing/from-reading/lay-out";
import type { ItemKind } from "~/features/importing/items/draft-item";
import { fieldOf } from "~/features/importing/items/draft-item";
import type { Block } from "~/features/reading/block";
import { storeFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";
import { at, worldBuilder } from "~tests/support/world-builder";

/** A short plan of a made-up province, as its paragraphs. */
export const plantingPlan = plantingPlanWith(`
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường: Chủ trì, phối hợp với Sở Tài chính hướng dẫn kỹ thuật, hoàn thành trước ngày 15/4/2026.
2. Sở Tài chính
Thẩm định dự toán trong tháng 4.
3. Liên đoàn Thợ vườn tỉnh
Vận động hội viên trồng cây.
4. UBND các xã, phường: Trồng cây theo chỉ tiêu được giao, hoàn thành trước ngày 30/6/2026.
`);

/** A province whose secretariat hands documents in. */
export async function importScene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("Ủy ban nhân dân tỉnh Hòa An", null, "province");
  const farming = await world.agency("Sở Nông nghiệp và Môi trường", province, "province");
  const finance = await world.agency("Sở Tài chính", province, "province");
  const communes = await Promise.all(
    ["Ủy ban nhân dân xã Cỏ May", "Ủy ban nhân dân phường Bến Lau"].map((name) => world.agency(name, province, "commune")),
  );
  const groupId = newId();
  await db("agency_groups").insert({
    id: groupId,
    name: "UBND các xã, phường",
    owner_agency_id: province.id,
    search_text: "ubnd cac xa, phuong",
  });
  for (const { id } of communes)
    await db("agency_group_members").insert({ group_id: groupId, agency_id: id, valid_from: "2025-07-01" });
  const secretary = await world.person(province, "secretariat");
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-import-"));
  const command = (when = "2026-03-10 09:00", actor = secretary) => ({ db, actor, now: at(when) });
  const handIn = async (actor = secretary, handedInAs: HandedInAs = "plan") => {
    const file = await storeFile(dataDir, new TextEncoder().encode(`văn bản ${newId()}`), { name: "ke-hoach.txt" });
    return (await beginImport(command("2026-03-10 08:00", actor), { file, handedInAs })).id;
  };
  const read = (draftId: string, blocks: readonly Block[] = plantingPlan, signal?: AbortSignal) =>
    readDraft(
      database,
      {
        dataDir,
        layOutFile: async (_bytes, around, options) => {
          options?.signal?.throwIfAborted();
          return layOut({ blocks, wasRecognised: false }, around);
        },
        now: () => at("2026-03-10 08:01"),
        signal,
      },
      draftId,
    );
  return { db, world, province, farming, finance, communes, groupId, secretary, dataDir, command, handIn, read };
}

/** The item of this kind whose words begin so. */
export async function itemNamed(db: Knex, draftId: string, kind: ItemKind, beginning: string) {
  const items = await readItems(db, draftId, kind);
  const found = items.find(({ fields }) => fieldOf(fields, kind === "task" ? "text" : "title").includes(beginning));
  if (!found) throw new Error(`No ${kind} “${beginning}” among ${items.map(({ fields }) => fieldOf(fields, "text")).join("; ")}`);
  return found;
}
