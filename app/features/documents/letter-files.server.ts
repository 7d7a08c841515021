import { NotFound } from "~/lib/errors";
import { readStoredFile, type StoredFile, storeFile } from "~/lib/file-store.server";

/** Where templates and letters are read and kept. */
export type LetterFiles = {
  read(sha256: string): Promise<Uint8Array>;
  keep(bytes: Uint8Array, name: string): Promise<StoredFile>;
};

/** The files under the data folder. @throws NotFound when a file is gone from it */
export function letterFiles(dataDir: string): LetterFiles {
  return {
    async read(sha256) {
      const bytes = await readStoredFile(dataDir, sha256);
      if (!bytes) throw new NotFound();
      return bytes;
    },
    keep: (bytes, name) => storeFile(dataDir, bytes, { name }),
  };
}
