import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readUpload } from "~/http/upload.server";
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
    form.append("file", new File([pdf(2_000_000)], "../lớn.pdf"));
    form.append("words", "Kết quả");
    const { fields, files, problems } = await readUpload(requestWith(form), { dataDir, field: "file", maxBytes: 1_000_000 });
    expect(fields).toEqual({ words: ["Kết quả"] });
    expect(files).toEqual([]);
    expect(problems.map((problem) => problem.text.vi)).toEqual([
      "Tệp “lớn.pdf” nặng 2,1 MB; mỗi tệp tối đa 1 MB. Hãy nén hoặc chia nhỏ.",
    ]);
  });

  it("is as good as without files when no file was chosen", async () => {
    const form = new FormData();
    form.append("file", new File([], ""));
    expect(await readUpload(requestWith(form), { dataDir, field: "file" })).toEqual({ fields: {}, files: [], problems: [] });
  });

  it("that stops half-way says so, and leaves nothing in the store", async () => {
    const boundary = "----x";
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half`;
    const silent = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(head)) });
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
    const request = new Request(address, { method: "POST", headers, body: silent, duplex: "half" } as RequestInit);
    const before = await storedFiles(dataDir);
    await expect(readUpload(request, { dataDir, field: "file", idleMs: 50 })).rejects.toMatchObject({
      problems: [{ text: { vi: "Đường truyền bị ngắt khi đang gửi tệp. Hãy gửi lại." } }],
    });
    expect(await storedFiles(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, "files/incoming"))).toEqual([]);
  });
});
