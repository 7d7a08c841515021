import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import type { RuleViolation } from "~/lib/errors";
import { megabyte } from "~/lib/file-rules";
import { openFile, pathOfFile, storedFiles, storeFile, sumOfFile } from "~/lib/file-store.server";

const dataDir = mkdtempSync(join(tmpdir(), "dondoc-files-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const pdf = (size: number) => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size - 9, "x")]);
const problems = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: RuleViolation) => error.problems,
  );

describe("the file store", () => {
  it("keeps the same content once, under its sum", async () => {
    const first = await storeFile(dataDir, pdf(1000), { name: "a.pdf" });
    const again = await storeFile(dataDir, Readable.from([pdf(1000)]), { name: "b.pdf" });
    expect(again).toEqual({ ...first, name: "b.pdf" });
    expect(first).toMatchObject({ bytes: 1000, mediaType: "application/pdf" });
    expect(await storedFiles(dataDir)).toEqual([first.sha256]);
    expect(await sumOfFile(pathOfFile(dataDir, first.sha256))).toBe(first.sha256);
    const opened = await openFile(dataDir, first.sha256);
    expect(await buffer(opened?.stream ?? Readable.from([]))).toEqual(pdf(1000));
  });

  it("refuses what is too large and says how much it weighs", async () => {
    const stream = Readable.from(Array.from({ length: 50 }, () => pdf(megabyte)));
    expect(await problems(storeFile(dataDir, stream, { name: "lớn.pdf", field: "file" }))).toEqual([
      {
        field: "file",
        text: {
          vi: "Tệp “lớn.pdf” nặng 50 MB; mỗi tệp tối đa 30 MB. Hãy chia thành nhiều tệp, hoặc giảm dung lượng ảnh, bản quét trong tệp.",
          en: "The file “lớn.pdf” is 50 MB; at most 30 MB per file. Split it, or make its pictures or scans smaller.",
        },
      },
    ]);
  });

  it("refuses an empty file and a file of another kind, whatever its name", async () => {
    expect((await problems(storeFile(dataDir, Buffer.alloc(0), { name: "a.pdf" })))[0]?.text.vi).toContain("trống");
    const program = Buffer.from("MZ\u0000\u0000");
    expect((await problems(storeFile(dataDir, program, { name: "a.pdf" })))[0]?.text.vi).toContain("không phải loại được nhận");
  });

  it("leaves nothing behind when storing fails", async () => {
    const before = await storedFiles(dataDir);
    const broken = Readable.from(
      (async function* () {
        yield pdf(100);
        throw new Error("line cut");
      })(),
    );
    await expect(storeFile(dataDir, broken, { name: "a.pdf" })).rejects.toThrow("line cut");
    expect(await storedFiles(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, "files/incoming"))).toEqual([]);
  });

  it("has no file under a sum that was never stored, and takes nothing else for a sum", async () => {
    expect(await openFile(dataDir, "0".repeat(64))).toBeNull();
    await expect(openFile(dataDir, "../../etc/passwd")).rejects.toThrow(RangeError);
  });
});
