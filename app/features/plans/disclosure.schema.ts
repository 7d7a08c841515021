import { z } from "zod";
import { type Role, roles } from "~/features/accounts/actor";
import type { Problem } from "~/lib/errors";

/** Who sees the sensitive rows of a form and its small counts: a decision of each version of the form. */
export type Disclosure = {
  readonly sensitiveRoles: readonly Role[];
  /** Counts from 1 up to, but not including, this number are masked for the others; 0 masks none. */
  readonly smallBelow: number;
};

/** What is wrong with a disclosure before its form is published. */
export function checkDisclosure({ smallBelow }: Disclosure): Problem[] {
  const isFit = Number.isInteger(smallBelow) && smallBelow >= 0 && smallBelow <= 100;
  return isFit ? [] : [{ field: "smallBelow", text: notAThreshold }];
}

const notAThreshold = {
  vi: "Ngưỡng che số nhỏ là số nguyên từ 0 đến 100; ghi 0 để không che.",
  en: "The threshold for small counts is a whole number from 0 to 100; write 0 to mask none.",
};

const rolesSchema = z.array(z.enum(roles));

/** The two columns of a disclosure. */
export function formatDisclosure({ sensitiveRoles, smallBelow }: Disclosure): { sensitive_roles: string; small_below: number } {
  return { sensitive_roles: JSON.stringify(rolesSchema.parse(sensitiveRoles)), small_below: smallBelow };
}

/** Reads the two columns back. Throws SyntaxError or ZodError when they hold something else. */
export function parseDisclosure(row: { sensitive_roles: string; small_below: number }): Disclosure {
  return { sensitiveRoles: rolesSchema.parse(JSON.parse(row.sensitive_roles)), smallBelow: row.small_below };
}
