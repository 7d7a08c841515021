import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Problem } from "~/lib/errors";

// OWASP's first recommendation: argon2id (number 2 in the library's list), 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const minPasswordLength = 10;

/** An argon2id hash of the password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** Whether `password` is the one behind `passwordHash`. */
export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFC"));
}

let decoy: Promise<string> | undefined;

/** Spends the time of a check when there is no such account, so that the answer's delay does not tell. */
export async function spendCheckingTime(password: string): Promise<void> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  await passwordMatches(await decoy, password);
}

/** A password to be handed over once and changed at the first sign-in. */
export function temporaryPassword(): string {
  return randomBytes(12).toString("base64url");
}

/** What is wrong with a new password; empty when nothing is. */
export function passwordProblems(password: string, email: string, field: string): Problem[] {
  if (password.length < minPasswordLength) {
    return [
      {
        field,
        text: {
          vi: `Mật khẩu cần ít nhất ${minPasswordLength} ký tự; hiện có ${password.length}. Một câu ngắn dễ nhớ là tốt nhất.`,
          en: `The password needs at least ${minPasswordLength} characters; it has ${password.length}. A short sentence is best.`,
        },
      },
    ];
  }
  const account = email.split("@")[0]?.toLowerCase() ?? "";
  if (account.length > 3 && password.toLowerCase().includes(account)) {
    return [
      {
        field,
        text: {
          vi: "Mật khẩu không được chứa tên tài khoản. Hãy chọn câu khác.",
          en: "The password must not contain the account's name. Choose another.",
        },
      },
    ];
  }
  return [];
}
