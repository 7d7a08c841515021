import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inBoundedProcess, OutOfTime } from "~/lib/bounded-process.server";
import type { Order } from "~tests/support/bounded-worker";

const inProcess = (given: Order, cpuSeconds: number) =>
  inBoundedProcess({ module: "tests/support/bounded-worker.ts", given, memoryMb: 850, heapMb: 200, cpuSeconds });

describe("a bounded process", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.runIf(process.platform === "linux")(
    "is ended by the system when it computes for longer than it may, whoever is left to end it",
    async () => void (await expect(inProcess("loop", 1)).rejects.toBeInstanceOf(OutOfTime)),
    30_000,
  );

  it("knows the folder for what does not last, and no secret of the server", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bounded-"));
    vi.stubEnv("TMPDIR", folder);
    vi.stubEnv("SESSION_SECRET", "secret");
    const surroundings = await inProcess("tell your surroundings", 60);
    expect(surroundings).toMatchObject({ TMPDIR: folder });
    expect(surroundings).not.toHaveProperty("SESSION_SECRET");
    rmSync(folder, { recursive: true });
  });

  it("tells of a fault with the line of its source, although its program is one script", async () => {
    const fault = await inProcess("fail", 60).catch((error: Error) => error);
    expect(fault).toMatchObject({ name: "TypeError", message: "as it was told to" });
    expect(fault).toHaveProperty("stack", expect.stringMatching(/at fail \(.*tests\/support\/bounded-worker\.ts:11:/u));
  });
});
