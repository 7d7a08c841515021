// An agency is named by its kind (Sở, UBND, Công an, Hội …) and its field or place.

import { comparable } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";
import { isKnownBody, isNamedSmall, isNoBody, isOnlySeveral, isWeak } from "./weak-heads";

/** How a group of agencies begins: "các", "mỗi", "tất cả các". */
export const PLURAL = String.raw`(?:(?:tất cả\s+)?các|những|một số|mỗi|từng|toàn thể|toàn bộ)\s+`;
// What a body is, and not its name: "Cơ quan đầu mối tham mưu …".
const TITLE = /^(?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực(?= (?:tham mưu|giúp|theo dõi|tổng hợp|có)))(?!\p{L})/u;
const HEAD = new RegExp(`^(?<plural>${PLURAL})?(?<head>${agencyHeads})(?!\\p{L})`, "u");
const INTRODUCTION =
  /^(?:(?:trân trọng\s+)?đề nghị|giao(?:\s+cho)?|yêu cầu (?:và|,) đề nghị|đề nghị (?:và|,) yêu cầu|ủy quyền(?:\s+cho)?(?=[^:]*$)|yêu cầu|phân công|đối với|trách nhiệm của|trách nhiệm(?=\s+(?:các|sở|ubnd|ủy ban)\s)|(?:chức năng,? )?nhiệm vụ(?:,? (?:và )?quyền hạn)? của|cơ quan chủ trì\s*:)(?:\s*:)?\s+/u;
const ORDINAL = /^thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[,:]\s+/u;
const STEP = /^bước\s+(?:thứ\s+)?(?:\d{1,2}|nhất|một|hai|ba|tư|bốn|năm)\s*[:.]\s*/u;
const LABEL =
  /^(?:(?:ở\s+)?(?:cấp|tuyến)\s+(?:tỉnh|huyện|xã|cơ sở|trung ương)(?:\s*(?:,|và)\s*(?:huyện|xã|cơ sở))?|trung ương|địa phương|(?:về )?chế độ (?:thông tin,? )?báo cáo)\s*:\s*/u;

const NAMED_BODY = new RegExp(`^(?:các\\s+)?(?:${agencyHeads})\\s+\\p{L}`, "u");

/** Whether a cell of a column that holds bodies or units names a body; `cell` is written small, made by `comparable`. */
export const namesBody = (cell: string): boolean => NAMED_BODY.test(cell);

/** Whether a phrase begins with the name of an agency or of a group of them. */
export function beginsWithAgency(text: string): boolean {
  const plain = comparable(text);
  const match = HEAD.exec(plain);
  if (!match?.groups) return false;
  const { plural, head = "" } = match.groups;
  const behind = plain.slice(match[0].length).trimStart();
  if (isNoBody(head, behind)) return false;
  if (plural === undefined && (isOnlySeveral(head, behind) || TITLE.test(plain))) return false;
  if (head === "tổ" && text.charAt(0) === "T") return true;
  if (plural !== undefined || !isWeak(head)) return true;
  const first = text.charAt(0);
  const next = text.slice(match[0].length).trimStart().charAt(0);
  // "phối hợp với phòng Nội vụ" writes the head small; its field tells it.
  if (isNamedSmall(head) && /\p{Lu}/u.test(next)) return true;
  if (first !== first.toUpperCase() || next === "") return false;
  return /[\p{Lu}\d“"]/u.test(next) || isKnownBody(head, behind);
}

/** Takes "Thứ hai,", "Bước 2:", "Đề nghị", "Giao", "Đối với", "Cấp tỉnh:" and "Chế độ báo cáo:" off the beginning. */
export function withoutIntroduction(text: string): string {
  let rest = text.trim();
  let plain = comparable(rest);
  for (const shape of [ORDINAL, STEP, LABEL, INTRODUCTION, LABEL]) {
    const match = shape.exec(plain);
    if (match === null) continue;
    rest = rest.slice(match[0].length).trim();
    plain = comparable(rest);
  }
  return rest;
}
