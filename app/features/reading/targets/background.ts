// Words about how things are stand before or behind a goal: "Hiện nay đạt 80%, phấn đấu đến cuối năm đạt 92%".

import { comparable } from "~/lib/vietnamese-text";
import type { Measure } from "./measure";

// "Hiện nay toàn tỉnh có 180 trạm" tells how things are.
const TELLS = /^[\s,;:.]*(?:hiện nay|hiện tại|hiện (?:có|toàn|trên)|đến nay|tính đến|thời gian qua|những năm qua)(?!\p{L})/u;

// What is aimed at, behind it: "…, phấn đấu đạt 92%", "…, năm 2026 giảm còn 2 điểm".
const AIMS =
  /(?<!\p{L})(?:phấn đấu|mục tiêu)(?!\p{L})|,\s*(?:(?:đến|hết|cuối|trong)\s+)*năm\s+(?:nay|20\d{2})(?!\p{L})|,\s*(?:hoàn thành|nâng lên|tăng lên|giảm (?:xuống )?còn)(?!\p{L})/u;

/** Whether words begin by telling how things are. */
export const tellsHowThingsAre = (text: string) => TELLS.test(comparable(text));

/** Whether a measure only says how things are: nothing in its clause aims at it. */
export function isBackground(text: string, { clause, at }: Measure): boolean {
  const before = comparable(text.slice(clause, at));
  return TELLS.test(before) && !AIMS.test(before);
}
