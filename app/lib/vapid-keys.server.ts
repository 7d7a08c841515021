import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpush from "web-push";

/** The pair of keys by which push services know this installation (RFC 8292); base64url. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

// Written whole under another name and then linked: of two processes that start together one makes the file, and neither reads
// half of it, also when one of them is killed.
function makeKeys(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, JSON.stringify(webpush.generateVAPIDKeys()), { mode: 0o600, flag: "wx" });
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(whole);
  }
}

/**
 * The keys kept in the data folder, made at the first call; only the owner of the process may read their file. With other keys
 * every browser would have to be switched on again.
 */
export function keptVapidKeys(dataDir: string): VapidKeys {
  const file = join(dataDir, "vapid-keys.json");
  if (!existsSync(file)) makeKeys(dataDir, file);
  return JSON.parse(readFileSync(file, "utf8")) as VapidKeys;
}
