import { readFileSync } from "node:fs";
import { foldForSearch, sortKey } from "~/lib/vietnamese-text";
import type { AdministrativeUnitRow } from "~db/tables";

const file = new URL("./units.tsv", import.meta.url);

function toUnit(line: string): AdministrativeUnitRow {
  const [code = "", name = "", kind = "", parent = "", lat = "", lon = ""] = line.split("\t");
  return {
    code,
    name,
    kind,
    parent_code: parent || null,
    lat: lat === "" ? null : Number(lat),
    lon: lon === "" ? null : Number(lon),
    search_text: foldForSearch(`${name} ${code}`),
    sort_key: sortKey(name),
  };
}

/** The provinces, then what lies below them. */
export function readUnits(): AdministrativeUnitRow[] {
  const lines = readFileSync(file, "utf8").split("\n").slice(1).filter(Boolean);
  const units = lines.map((line) => toUnit(line.replace(/\r$/, "")));
  return [...units.filter((unit) => unit.parent_code === null), ...units.filter((unit) => unit.parent_code !== null)];
}
