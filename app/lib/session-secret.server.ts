import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the secret lives when the environment does not give one. */
export function sessionSecretFile(dataDir: string): string {
  return join(dataDir, "session-secret");
}

/** The secret kept in the data folder, made at the first call; only the owner of the process may read its file. */
export function keptSessionSecret(dataDir: string): string {
  const file = sessionSecretFile(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when the file is there: of two processes that start together one makes it, both read it.
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
