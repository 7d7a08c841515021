import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, test } from "vitest";
import { findDraft } from "~/features/importing/draft/draft.store.server";
import { startReadings } from "~/jobs/readings";
import { readEnv } from "~/lib/env.server";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";

const envWith = (dataDir: string) => readEnv({ NODE_ENV: "test", DATA_DIR: dataDir });

function heard() {
  const lines: string[] = [];
  return { lines, log: pino({ base: null }, { write: (line: string) => void lines.push(line) }) };
}

describeOnBothEngines("documents that are read beside the requests", (openDb, { openBlankDb }) => {
  test("are begun again when a server that was reading them has ended", async () => {
    const database = await openDb();
    const { db, handIn, dataDir } = await importScene(database);
    const draftId = await handIn();
    const { log, lines } = heard();
    const readings = startReadings({ db: database, env: envWith(dataDir), log });
    await expect.poll(async () => (await findDraft(db, draftId))?.state, { timeout: 15_000 }).toBe("ready");
    await readings.stop();
    expect(lines).toEqual([]);
  });

  test("do not end a server whose database is not there yet", async () => {
    const { log, lines } = heard();
    const env = envWith(await mkdtemp(join(tmpdir(), "dondoc-readings-")));
    await startReadings({ db: await openBlankDb(), env, log }).stop();
    expect(lines.join("\n")).toContain("half read");
  });
});
