import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpush from "web-push";

/** The pair of keys by which push services know this installation (RFC 8292); base64url. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

/**
 * The keys kept in the data folder, made at the first call; only the owner of the process may read their file. With other keys
 * every browser would have to be switched on again.
 */
export function keptVapidKeys(dataDir: string): VapidKeys {
  const file = join(dataDir, "vapid-keys.json");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when the file is there: of two processes that start together one makes it, both read it.
    writeFileSync(file, JSON.stringify(webpush.generateVAPIDKeys()), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return JSON.parse(readFileSync(file, "utf8")) as VapidKeys;
}
