import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReadableStream } from "node:stream/web";
import { afterAll, describe, expect, it } from "vitest";
import { readUpload } from "~/http/upload.server";
import { megabyte } from "~/lib/file-rules";
import { storedFiles } from "~/lib/file-store.server";

const dataDir = mkdtempSync(join(tmpdir(), "dondoc-upload-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const pdf = (size: number) => new Uint8Array(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, "x")]));
const address = "http://localhost/evidence";

function requestWith(form: FormData): Request {
  return new Request(address, { method: "POST", body: form });
}

describe("a form with files", () => {
  it("gives its fields and stores its files", async () => {
    const form = new FormData();
    form.append("words", "Đã nộp\u0301");
    form.append("typist", "01A.mark");
    form.append("file", new File([pdf(200_000)], "Kế hoạch 142.pdf"));
    form.append("file", new File([pdf(10)], "b.pdf"));
    form.append("other", new File([pdf(20)], "c.pdf"));
    const { fields, files, problems } = await readUpload(requestWith(form), { dataDir, field: "file" });
    expect(problems).toEqual([]);
    expect(fields).toEqual({ words: ["Đã nộp\u0301".normalize("NFC")] });
    expect(files.map(({ name, bytes, mediaType }) => ({ name, bytes, mediaType }))).toEqual([
      { name: "Kế hoạch 142.pdf", bytes: 200_009, mediaType: "application/pdf" },
      { name: "b.pdf", bytes: 19, mediaType: "application/pdf" },
    ]);
    expect(await storedFiles(dataDir)).toHaveLength(2);
  });

  it("gives what was typed together with the problem of a file", async () => {
    const form = new FormData();
    form.append("file", new File([pdf(2 * megabyte)], "../lớn.pdf"));
    form.append("words", "Kết quả");
    const { fields, files, problems } = await readUpload(requestWith(form), { dataDir, field: "file", maxBytes: megabyte });
    expect(fields).toEqual({ words: ["Kết quả"] });
    expect(files).toEqual([]);
    expect(problems.map((problem) => problem.text.vi)).toEqual([
      "Tệp “lớn.pdf” nặng 2,1 MB; mỗi tệp tối đa 1 MB. Hãy chia thành nhiều tệp, hoặc giảm dung lượng ảnh, bản quét trong tệp.",
    ]);
  });

  it("is as good as without files when no file was chosen", async () => {
    const form = new FormData();
    form.append("file", new File([], ""));
    expect(await readUpload(requestWith(form), { dataDir, field: "file" })).toEqual({ fields: {}, files: [], problems: [] });
  });

  const sentAs = (body: ReadableStream) => {
    const headers = { "content-type": "multipart/form-data; boundary=----x" };
    return new Request(address, { method: "POST", headers, body, duplex: "half" } as unknown as RequestInit);
  };
  const halfOfFile = new TextEncoder().encode(
    '------x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half',
  );
  const cut = { problems: [{ text: { vi: "Đường truyền bị ngắt khi đang gửi tệp. Hãy gửi lại." } }] };

  it.each([
    ["stops half-way", new ReadableStream({ start: (controller) => controller.enqueue(halfOfFile) })],
    ["is cut before the store is ready for its first byte", ReadableStream.from(thenCut(halfOfFile))],
  ])("that %s says so, and leaves nothing in the store", async (_, body) => {
    const before = await storedFiles(dataDir);
    await expect(readUpload(sentAs(body), { dataDir, field: "file", idleMs: 50 })).rejects.toMatchObject(cut);
    expect(await storedFiles(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, "files/incoming"))).toEqual([]);
  });

  it("whose store fails while it still arrives fails with it, once all has arrived", async () => {
    const noFolder = join(dataDir, "a-file");
    writeFileSync(noFolder, "");
    const rest = new TextEncoder().encode("\r\n------x--\r\n");
    const body = ReadableStream.from(slowly(halfOfFile, mkdir(join(noFolder, "files")), rest));
    await expect(readUpload(sentAs(body), { dataDir: noFolder, field: "file" })).rejects.toMatchObject({ code: "ENOTDIR" });
  });
});

async function* thenCut(bytes: Uint8Array) {
  yield bytes;
  throw new Error("the line is cut");
}

async function* slowly(bytes: Uint8Array, until: Promise<unknown>, rest: Uint8Array) {
  yield bytes;
  await until.catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  yield rest;
}
