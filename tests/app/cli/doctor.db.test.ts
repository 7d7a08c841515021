import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { main } from "~/cli/main";
import type { Database } from "~db/connection";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";

describeOnBothEngines("dondoc doctor", (openDb) => {
  let db: Database;
  let dataDir: string;
  beforeAll(async () => {
    db = await openDb();
    dataDir = await mkdtemp(join(tmpdir(), "dondoc-doctor-"));
    await dondoc(
      "user",
      "add",
      "a@laocai.vn",
      "--name",
      "Giàng A Páo",
      "--agency",
      "H38",
      "--agency-name",
      "UBND tỉnh",
      "--admin",
    );
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  async function dondoc(...args: string[]) {
    const out: string[] = [];
    const source = { DATABASE_URL: urlOf(db), DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv;
    const code = await main([...args, "--json"], source, { out: (text) => out.push(text), error: (text) => out.push(text) });
    return { code, answer: JSON.parse(out.join("\n")) };
  }

  const failing = (answer: { findings: { check: string; ok: boolean }[] }) =>
    answer.findings.filter((finding) => !finding.ok).map((finding) => finding.check);

  it("finds nothing wrong with a new installation", async () => {
    const { code, answer } = await dondoc("doctor");
    expect(failing(answer)).toEqual([]);
    expect(code).toBe(0);
  });

  it("says where the log was changed", async () => {
    await db.write("audit_entries").where({ seq: 2 }).update({ user_name: "Người khác" });
    const { code, answer } = await dondoc("doctor");
    expect([code, failing(answer)]).toEqual([1, ["audit"]]);
    expect(JSON.stringify(answer)).toContain("Nhật ký đứt ở mục 2");
    await db.write("audit_entries").where({ seq: 2 }).update({ user_name: "Dòng lệnh" });
  });

  it("finds a secret that others can read", async () => {
    await writeFile(join(dataDir, "session-secret"), "x".repeat(64));
    await chmod(join(dataDir, "session-secret"), 0o644);
    expect(failing((await dondoc("doctor")).answer)).toEqual(["session-secret"]);
    await chmod(join(dataDir, "session-secret"), 0o600);
  });

  it("finds a schema that is behind", async () => {
    await db.write("knex_migrations").where({ name: "008-reports" }).delete();
    const { code, answer } = await dondoc("doctor");
    expect([code, failing(answer)]).toEqual([1, ["schema"]]);
  });
});
