/** The secret that a receiver shares with us, and the signature made with it. */
import { createHmac, hkdfSync } from "node:crypto";
import { type Receiver, signedText } from "./webhook-receiver";

/**
 * The secret of a receiver, 64 hexadecimal digits. Nothing of it is stored: it follows from the secret of the installation, the
 * receiver and the number of its secret, so a copy of the database signs nothing.
 */
export function webhookSecret(installation: string, { id, secretNumber }: Pick<Receiver, "id" | "secretNumber">): string {
  return Buffer.from(hkdfSync("sha256", installation, "dondoc-webhook", `${id}:${secretNumber}`, 32)).toString("hex");
}

/** The value of the header `X-Dondoc-Signature`. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(signedText(timestamp, body)).digest("hex")}`;
}
