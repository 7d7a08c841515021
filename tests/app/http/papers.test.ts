import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentPapers } from "~/features/importing/draft/keep-papers.server";
import { readPapers } from "~/http/papers.server";
import { RuleViolation } from "~/lib/errors";
import { megabyte } from "~/lib/file-rules";
import { readStoredFile, storedFiles } from "~/lib/file-store.server";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "dondoc-papers-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const jpeg = (size: number, mark = 0) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, mark, ...new Uint8Array(size)]);
const pdf = new TextEncoder().encode("%PDF-1.7\n");

type Sent = readonly [name: string, bytes: Uint8Array];

function handedIn(files: readonly Sent[], fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append("file", new File([bytes as BlobPart], name));
  return readPapers(new Request("http://localhost/", { method: "POST", body: form }), dataDir, documentPapers);
}

const refusalOf = (papers: Promise<unknown>): Promise<string> =>
  papers.then(
    () => Promise.reject(new Error("They were taken")),
    (error) => {
      if (!(error instanceof RuleViolation)) throw error;
      return error.problems.map(({ text }) => text.vi).join(" ");
    },
  );

/** What lies in the store, and beside it. */
const left = async () => [...(await storedFiles(dataDir)), ...readdirSync(join(dataDir, "files/incoming"))];

async function pagesOf(sha256: string): Promise<Record<string, Uint8Array>> {
  return unzipSync((await readStoredFile(dataDir, sha256)) ?? new Uint8Array());
}

describe("files that are handed in together", () => {
  it("are one paper when they are pictures: one file holds each byte for byte, in the order of their names", async () => {
    const sent: Sent[] = [
      ["trang10.jpg", jpeg(30, 10)],
      ["trang2.jpg", jpeg(20, 2)],
      ["Trang 1.jpg", jpeg(10, 1)],
    ];
    const { files, pages } = await handedIn(sent);
    expect(files).toMatchObject([{ name: "Trang 1 (3 ảnh).zip", mediaType: "application/zip" }]);
    expect(pages).toBe(3);
    expect(await pagesOf(files[0]?.sha256 ?? "")).toEqual({
      "1-Trang 1.jpg": jpeg(10, 1),
      "2-trang2.jpg": jpeg(20, 2),
      "3-trang10.jpg": jpeg(30, 10),
    });
    expect(await left()).toEqual([files[0]?.sha256]);
  });

  it("are pages in the order in which somebody put them", async () => {
    const sent: Sent[] = [
      ["b.jpg", jpeg(1)],
      ["a.jpg", jpeg(2)],
    ];
    const { files } = await handedIn(sent, { pages: "ordered" });
    expect(Object.keys(await pagesOf(files[0]?.sha256 ?? ""))).toEqual(["1-b.jpg", "2-a.jpg"]);
  });

  it("are each a paper of its own when they are documents, and the pictures among them are one", async () => {
    const word = new TextEncoder().encode("KẾ HOẠCH");
    const { files, pages } = await handedIn([
      ["a.pdf", pdf],
      ["1.jpg", jpeg(1)],
      ["b.txt", word],
      ["2.jpg", jpeg(2)],
    ]);
    expect(files.map(({ name }) => name)).toEqual(["1 (2 ảnh).zip", "a.pdf", "b.txt"]);
    expect(pages).toBe(2);
    expect(await left()).toHaveLength(3);
  });

  it("stay as they are when there is one, a picture as well", async () => {
    const { files, pages } = await handedIn([["anh.jpg", jpeg(5)]]);
    expect(files).toMatchObject([{ name: "anh.jpg", mediaType: "image/jpeg" }]);
    expect(pages).toBe(0);
  });

  it.each<[string, readonly Sent[], string]>([
    [
      "one cannot be read",
      [
        ["a.jpg", jpeg(1)],
        ["b.mp3", Uint8Array.from([0x49, 0x44, 0x33, 0, 0, 0])],
        ["c.jpg", jpeg(2)],
      ],
      "Vì vậy chưa nhận tệp nào trong 3 tệp đã chọn",
    ],
    [
      "the pictures of one paper weigh over 30 MB together",
      [
        ["a.jpg", jpeg(16 * megabyte)],
        ["b.jpg", jpeg(15 * megabyte)],
      ],
      "2 ảnh nặng tất cả 31,1 MB; các ảnh của một văn bản tối đa 30 MB",
    ],
    [
      "they weigh over 30 MB only once they are bound",
      [
        ["a.jpg", jpeg(16 * megabyte)],
        ["b.jpg", jpeg(14 * megabyte - 10)],
      ],
      "2 ảnh nặng tất cả 30,1 MB",
    ],
    [
      "there are more pages than a paper has",
      Array.from({ length: 501 }, (): Sent => ["a.jpg", jpeg(1)]),
      "một văn bản tối đa 500 trang",
    ],
    ["there are more papers than are taken", Array.from({ length: 11 }, (): Sent => ["a.pdf", pdf]), "tối đa 10 văn bản"],
    ["there is none", [], "Chưa chọn tệp"],
  ])("leave nothing behind when %s", async (_why, files, words) => {
    expect(await refusalOf(handedIn(files))).toContain(words);
    expect(await storedFiles(dataDir)).toEqual([]);
    if (files.length > 0) expect(await left()).toEqual([]);
  });
});
