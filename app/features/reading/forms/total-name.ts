// What is called a total is a figure also where it is not filled in.

import { comparable } from "~/lib/vietnamese-text";

const TOTAL = /^(?:tổng(?! hợp| kết| quan| công ty)|cộng)(?!\p{L})/u;

/** Whether words name a total: "Tổng số hộ nghèo", "Cộng". */
export const namesTotal = (words: string) => TOTAL.test(comparable(words));
