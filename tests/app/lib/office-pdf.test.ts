import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findOffice, toPdf } from "~/lib/office-pdf.server";

const bytes = (words: string) => new TextEncoder().encode(words);

/** A folder with a program called soffice that does what the shell script says. */
async function standIn(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-office-"));
  await writeFile(join(folder, "soffice"), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, "soffice"), 0o755);
  return folder;
}

// The folder for the result follows "--outdir".
const answering = 'while [ "$1" != "--outdir" ]; do shift; done; printf "%%PDF $SECRET_OF_SERVER" > "$2/letter.pdf"';

describe("PDF by LibreOffice", () => {
  it("finds the program on the search path first", async () => {
    const folder = await standIn("exit 0");
    expect(await findOffice(folder)).toBe(join(folder, "soffice"));
  });

  it("gives the file that the program makes, and hands it nothing of the server's environment", async () => {
    process.env.SECRET_OF_SERVER = "bí mật";
    const pdf = await toPdf(bytes("một"), { path: await standIn(answering) });
    expect(new TextDecoder().decode(pdf ?? undefined)).toBe("%PDF ");
    delete process.env.SECRET_OF_SERVER;
  });

  it("makes the same file once", async () => {
    const first = await toPdf(bytes("hai"), { path: await standIn(answering) });
    expect(await toPdf(bytes("hai"), { path: await standIn("exit 1") })).toBe(first);
  });

  it("gives up on a program that fails, makes nothing, or does not end in time", async () => {
    expect(await toPdf(bytes("ba"), { path: await standIn("exit 3") })).toBeNull();
    expect(await toPdf(bytes("bốn"), { path: await standIn("exit 0") })).toBeNull();
    expect(await toPdf(bytes("năm"), { path: await standIn("sleep 60"), timeoutMs: 100 })).toBeNull();
  });

  it("refuses when too many wait already", async () => {
    const slow = await standIn(`sleep 0.2; ${answering}`);
    const asked = Array.from({ length: 8 }, (_, index) => toPdf(bytes(`sáu ${index}`), { path: slow }));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer !== null).length).toBe(5);
  });
});
