// What was agreed on, and who belongs to a body that is set up, gives nobody anything to do.

import { comparable } from "~/lib/vietnamese-text";
import type { Entry } from "../outline/tree";
import { agenciesAsked } from "./requests";

const AGREES =
  /^(?:chưa thông qua|không thông qua|(?:cơ bản |chưa |không )?thống nhất|nhất trí|đồng ý|công nhận|chấp thuận|ghi nhận)(?!\p{L})/u;

/** Whether a point says what was agreed: below "Thống nhất giải thể các hội gồm:" only who is asked has something to do. */
export const agrees = ({ text }: Entry) => AGREES.test(comparable(text));
export const asksSomebody = ({ text }: Entry) =>
  /^(?:giao|yêu cầu|đề nghị|phân công)\s/iu.test(text) || agenciesAsked(text).length > 0;

const SETS_UP = /^(?:thành lập|kiện toàn)(?!\p{L})[^:]*(?:gồm|thành viên|danh sách|các (?:ông|đồng chí))(?!\p{L})/u;

/** Whether an article sets up a body: "Thành lập Ban Chỉ đạo gồm các thành viên sau:" names persons and no duties. */
export const setsUp = ({ text }: Entry) => SETS_UP.test(comparable(text));
