// Who does a work may stand behind it: "Cấp thẻ bảo hiểm y tế cho người nghèo (BHXH tỉnh; trong tháng 01)".

import { comparable } from "~/lib/vietnamese-text";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency } from "../agencies/agency-phrase";
import { endOfNames } from "../agencies/end-of-names";

const IN_BRACKETS = /(?<before>\p{L}+(?:\s\p{L}+)?)\s\((?<who>\p{Lu}[^():]{3,120})\)[.;]?$/u;
const OF_A_KIND = /(?:cơ quan|đơn vị|ngành|tổ chức|đoàn thể|lực lượng|địa phương|các cấp|thành viên)/u;

/** Who does a work that names them only at its end; empty where it names nobody there. */
export function namedBehind(text: string): readonly string[] {
  const { before = "", who } = IN_BRACKETS.exec(text)?.groups ?? {};
  const names = OF_A_KIND.test(comparable(before)) ? undefined : who?.split(/;\s+(?!\p{Lu})/u, 1)[0];
  const isName = names !== undefined && beginsWithAgency(names) && endOfNames(names) === names.length;
  return isName ? agencyList(names) : [];
}
