import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findOffice } from "~/lib/office-pdf.server";

export type Office = {
  /** Converts files into a folder; `format` as LibreOffice names it, with a filter behind a colon where it needs one. */
  convert(files: readonly string[], format: string, folder: string): string[];
  close(): void;
};

/** LibreOffice with a profile of its own. @throws Error where it is not on this machine */
export async function openOffice(): Promise<Office> {
  const program = await findOffice();
  if (!program) throw new Error("LibreOffice is not on this machine");
  const profile = mkdtempSync(join(tmpdir(), "dondoc-paper-"));
  return {
    convert: (files, format, folder) => {
      // Without a file to convert LibreOffice would wait for ever.
      if (files.length === 0) return [];
      const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", format, "--outdir", folder];
      execFileSync(program, [...options, ...files], { stdio: "ignore" });
      return files.map((file) => join(folder, basename(file).replace(/\.\w+$/, `.${format.split(":")[0]}`)));
    },
    close: () => rmSync(profile, { recursive: true, force: true }),
  };
}
