import type { Knex } from "knex";
import { violation } from "~/lib/errors";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import { noSuchUnit } from "./agency-problems";

/**
 * The code of the administrative unit that `typed` names by its code or its full name; null when nothing is typed.
 * @throws RuleViolation when there is none, or several of that name
 */
export async function resolveUnit(db: Knex, typed: string | null): Promise<string | null> {
  const wanted = tidy(typed ?? "");
  if (wanted === "") return null;
  const byCode = await db("administrative_units").where({ code: wanted }).first("code");
  if (byCode) return byCode.code;
  const named: { code: string; name: string }[] = await db("administrative_units")
    .whereLike("search_text", `${foldForSearch(wanted)} %`)
    .select("code", "name");
  const same = named.filter((unit) => foldForSearch(unit.name) === foldForSearch(wanted));
  if (same.length === 1) return (same[0] as { code: string }).code;
  if (same.length === 0) throw violation("unit", noSuchUnit(wanted));
  const codes = same.map((unit) => unit.code).join(", ");
  throw violation("unit", {
    vi: `Có ${same.length} đơn vị tên “${wanted}”, mã ${codes}. Hãy ghi mã của một đơn vị.`,
    en: `There are ${same.length} units named “${wanted}”, with the numbers ${codes}. Enter the number of one.`,
  });
}
