import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readBlocks } from "~/features/reading/files/read-blocks.server";
import { unreadable } from "~/features/reading/files/unreadable";
import { projectRoot } from "~/lib/bounded-process.server";
import { p, wordFile } from "~tests/support/word-file";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const plan = wordFile({ body: p("KẾ HOẠCH") });

describe("a file read off the request", () => {
  it("comes back as blocks, and the caller keeps the bytes", async () => {
    const { blocks, pages, wasRecognised } = await readBlocks(plan);
    expect(blocks).toMatchObject([{ kind: "paragraph", text: "KẾ HOẠCH" }]);
    expect({ pages, wasRecognised, kept: plan.length > 0 }).toEqual({ pages: null, wasRecognised: false, kept: true });
  });

  it("is refused with the same sentence as in the thread itself", async () => {
    await expect(readBlocks(new Uint8Array())).rejects.toMatchObject({ problems: [{ field: "file", text: unreadable.empty }] });
    await expect(readBlocks(plan.slice(0, 200))).rejects.toMatchObject({
      problems: [{ field: "file", text: unreadable.broken }],
    });
  });

  it("begins with the same file from source and from the bundle", () => {
    expect(projectRoot(resolve("build/server"))).toBe(projectRoot(resolve("app/lib")));
  });

  it("is given up when the reader goes away, before and while it is read", async () => {
    const reason = new Error("the tab was closed");
    await expect(readBlocks(plan, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const going = new AbortController();
    const reading = readBlocks(plan, { signal: going.signal });
    going.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it("is given up when it takes longer than it may", async () => {
    await expect(readBlocks(bytesOf("Sở Y tế"), { patienceMs: 1 })).rejects.toMatchObject({
      problems: [{ text: unreadable.tooSlow }],
    });
    await expect(readBlocks(bytesOf("Sở Y tế"), { patienceInAllMs: 1 })).rejects.toMatchObject({
      problems: [{ text: unreadable.tooSlow }],
    });
  });

  it("is refused when it needs more memory than it may have", async () => {
    const refusal = { problems: [{ text: unreadable.tooHeavy }] };
    await expect(readBlocks(bytesOf(`${"a\tb\n".repeat(4_000_000)}`), { heapMb: 40 })).rejects.toMatchObject(refusal);
  });
});
