// Whoever is given a task is among the recipients, by name or as one of a group.

import { comparable } from "~/lib/vietnamese-text";
import { nameKey } from "../agencies/name-key";
import type { Identity, ProblemRead, TaskRead } from "../document-reading";

const EVERYBODY =
  /như (?:điều|trên|kính gửi|mục|phần)|các (?:cơ quan|đơn vị|tổ chức|phòng)[^;]*(?:liên quan|trực thuộc|có tên)|thành phần như|các đơn vị|các cơ quan/u;
const GENERAL =
  /^(?:các|những|ban, ngành|sở, ban|sở, ngành|đoàn thể|chánh văn phòng|văn phòng (?:ubnd|ủy ban nhân dân|hđnd)|cơ quan|đơn vị|mỗi|thủ trưởng|chủ tịch|thành viên|người đứng đầu|giám đốc)(?!\p{L})/u;
// What a group in the list of recipients stands for.
const GROUPS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /các sở|sở, (?:ban|ngành)|các ban, ngành|các sở/u,
    /^(?:sở|ban|thanh tra|văn phòng|công an|bộ chỉ huy|ngân hàng|kho bạc|cục|chi cục|bảo hiểm|thuế)/u,
  ],
  [
    /ban, ngành|ban ngành|đoàn thể|tổ chức chính trị|hội đoàn thể|các hội/u,
    /^(?:hội|đoàn|tỉnh đoàn|liên đoàn|liên minh|ủy ban mặt trận|mặt trận|công an|bộ chỉ huy|đài|báo|viện|tòa án|ngân hàng)/u,
  ],
  [
    /(?:ubnd|ủy ban nhân dân|huyện ủy|chủ tịch ubnd)?.*(?:huyện|thị xã|thành phố|xã|phường)/u,
    /^(?:ủy ban nhân dân|ubnd|phòng|huyện|xã)/u,
  ],
  [/các phòng|phòng chuyên môn/u, /^(?:phòng|văn phòng)/u],
  [/báo|đài|cơ quan (?:báo chí|truyền thông|thông tấn)/u, /^(?:báo|đài|cổng)/u],
];

function isCovered(agency: string, recipients: readonly string[]): boolean {
  const key = nameKey(agency);
  return recipients.some((recipient) => {
    if (recipient.includes(key) || key.includes(recipient)) return true;
    return GROUPS.some(
      ([group, member]) =>
        /(?:^|\s)(?:các|sở, |ubnd|ủy ban|ban, ngành|đoàn thể)/u.test(recipient) && group.test(recipient) && member.test(key),
    );
  });
}

/** Agencies that lead a task but are not told of it. A list that says "Như trên" tells everybody. */
export function recipientProblems(tasks: readonly TaskRead[], { recipients, issuer }: Identity): ProblemRead[] {
  const plain = recipients.map(comparable);
  if (recipients.length === 0 || plain.some((recipient) => EVERYBODY.test(recipient))) return [];
  const keys = recipients.filter((recipient) => !/^lưu/iu.test(recipient)).map(nameKey);
  // Whoever issues the paper has it.
  const seen = new Set(
    issuer === null ? [] : [nameKey(issuer), nameKey(issuer.replace(/\s+(?:tỉnh|thành phố|huyện|xã|phường)\s.*$/u, ""))],
  );
  return tasks.flatMap(({ lead, source }) =>
    lead.flatMap((agency): ProblemRead[] => {
      if (GENERAL.test(comparable(agency)) || seen.has(nameKey(agency)) || isCovered(agency, keys)) return [];
      seen.add(nameKey(agency));
      return [{ code: "agency-not-recipient", message: `${agency} được giao nhiệm vụ nhưng không có trong Nơi nhận.`, source }];
    }),
  );
}
