import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inBoundedProcess, OutOfTime } from "~/lib/bounded-process.server";

const inProcess = (given: "tell your surroundings" | "loop", cpuSeconds: number) =>
  inBoundedProcess({ module: "tests/support/bounded-worker.ts", given, memoryMb: 850, heapMb: 200, cpuSeconds });

describe("a bounded process", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.runIf(process.platform === "linux")(
    "is ended by the system when it computes for longer than it may, whoever is left to end it",
    async () => void (await expect(inProcess("loop", 3)).rejects.toBeInstanceOf(OutOfTime)),
    30_000,
  );

  it("knows the folder for what is compiled, and no secret of the server", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bounded-"));
    vi.stubEnv("TMPDIR", folder);
    vi.stubEnv("TSX_DISABLE_CACHE", "1");
    vi.stubEnv("SESSION_SECRET", "secret");
    const surroundings = await inProcess("tell your surroundings", 60);
    expect(surroundings).toMatchObject({ TMPDIR: folder, TSX_DISABLE_CACHE: "1" });
    expect(surroundings).not.toHaveProperty("SESSION_SECRET");
    rmSync(folder, { recursive: true });
  });
});
