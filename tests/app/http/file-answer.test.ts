import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pictureAnswer, shownFileAnswer, storedFileAnswer } from "~/http/file-answer.server";
import { storeFile } from "~/lib/file-store.server";

const dataDir = mkdtempSync(join(tmpdir(), "dondoc-answer-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const bytes = new TextEncoder().encode("%PDF-1.7\n");
const answerOf = async (mediaType: string, answer: typeof storedFileAnswer) => {
  const { sha256 } = await storeFile(dataDir, bytes, { name: "a.pdf" });
  const { headers, body } = await answer(dataDir, sha256, { fileName: "Kế hoạch.pdf", mediaType });
  await body?.cancel();
  const [disposition, csp] = ["Content-Disposition", "Content-Security-Policy"].map((name) => headers.get(name) ?? "");
  return { disposition: disposition?.split(";")[0], isSandboxed: csp?.includes("sandbox"), type: headers.get("Content-Type") };
};

describe("a file of the store", () => {
  it("is saved by the browser, never shown as a page of ours", async () => {
    expect(await answerOf("application/pdf", storedFileAnswer)).toEqual({
      disposition: "attachment",
      isSandboxed: true,
      type: "application/pdf",
    });
  });

  it("is shown where that is asked for, when it is a PDF and nothing else", async () => {
    const shown = { disposition: "inline", isSandboxed: false, type: "application/pdf" };
    expect(await answerOf("application/pdf", shownFileAnswer)).toEqual(shown);
    for (const type of ["text/html", "image/png", "application/zip"])
      expect(await answerOf(type, shownFileAnswer)).toEqual({ disposition: "attachment", isSandboxed: true, type });
  });
});

it("a picture of a page is kept by the browser for the one session that was shown it", () => {
  const { headers } = pictureAnswer(bytes, "image/webp");
  expect([headers.get("Cache-Control"), headers.get("Vary")]).toEqual([expect.stringMatching(/^private,.*immutable$/), "Cookie"]);
});
