// What others put on a document: the stamp of an electronic signature, the stamp of the office where it arrived, the marks of
// the web page from which it was taken. None of it is said by the document.
import type { Block } from "../block";

// What stands in the box of an electronic signature.
const signature =
  /^(?:(?:người ký|ký bởi|ký số bởi|được ký bởi|thời gian ký|ngày ký|giờ ký)\s*:|được ký bởi|(?:digitally )?signed by|signature (?:not verified|valid)|signing time|chữ ký (?:số )?(?:không|chưa|đã) )/iu;
// Only below such a line.
const ofSignature = /^(?:email|e-mail|cơ quan|tổ chức|đơn vị|chức vụ|date|reason|location|lý do|địa điểm)\s*:/iu;

// The stamp of arrival: its middle line, which holds figures only, and what stands around it.
const arrival = /^(?:công văn )?đến(?:\s+(?:số|giờ|ngày)(?:[\s\d/.:h…_-]|tháng|năm)*)*$/iu;
// "Đến ngày 30/6/2026:" alone is said by the document; only a number or an hour tells a stamp by itself.
const numberedArrival = /(?:số|giờ)\s*:?\s*\d/iu;
const ofArrival =
  /^(?:(?:số|ngày|giờ|chuyển|lưu hồ sơ(?: số)?|số và ký hiệu hs)\s*:?\s*[\d\s./:…_-]*(?:ngày[\d\s./:…_-]*|ngày .*)?|chuyển\s*:.*|văn phòng điện tử)$/iu;

const site =
  /(?:lawsoft|thuvienphapluat|luatvietnam|hethongphapluat|vanbanphapluat|vbpl\.vn|luatminhkhue|lawnet)|^(?:thư viện pháp luật|hệ thống pháp luật|luật việt nam)$|^văn bản này (?:đã hết|chưa có|hết) hiệu lực/iu;
// A document says it of itself too: only beside the marks of such a page.
const ofSite = /^văn bản này có hiệu lực từ ngày [\d/.-]+\.?$/iu;
const [longestMark, longestBox] = [160, 300];

/** Whether a line stands in the box of an electronic signature. */
export const isOfSignature = (line: string): boolean => signature.test(line);

const textOf = (block: Block | undefined) => (block?.kind === "paragraph" ? block.text : "");
const reach = 4;

/** How far from a line others of the same stamp stand, each next to the one before it. */
function besideOf(blocks: readonly Block[], at: number, step: 1 | -1, isSame: (text: string) => boolean): number[] {
  const beside: number[] = [];
  for (let next = at + step; Math.abs(next - at) <= reach && isSame(textOf(blocks[next])); next += step) beside.push(next);
  return beside;
}

/** Above the number of a stamp stands the office that received the paper, in capitals. */
function officeAbove(blocks: readonly Block[], at: number): number[] {
  const isFirst = at === 1 && /^\p{Lu}[\p{Lu}\s]+$/u.test(textOf(blocks[0]));
  return isFirst && !/CỘNG H/u.test(textOf(blocks[0])) ? [0] : [];
}

function foreignAt(blocks: readonly Block[], at: number): number[] {
  const text = textOf(blocks[at]);
  if (text === "" || text.length > longestBox) return [];
  if (text.length > longestMark) return signature.test(text) && /\d{2}:\d{2}/.test(text) ? [at] : [];
  if (site.test(text)) {
    const isSame = (each: string) => site.test(each) || ofSite.test(each);
    return [at, ...besideOf(blocks, at, 1, isSame), ...besideOf(blocks, at, -1, isSame)];
  }
  if (signature.test(text)) {
    const isSame = (each: string) => signature.test(each) || ofSignature.test(each);
    return [at, ...besideOf(blocks, at, 1, isSame), ...besideOf(blocks, at, -1, isSame)];
  }
  if (!arrival.test(text) && !/^\p{Lu}[\p{Lu}\s]* ĐẾN$/u.test(text)) return [];
  const isSame = (each: string) => ofArrival.test(each);
  const around = [...besideOf(blocks, at, 1, isSame), ...besideOf(blocks, at, -1, isSame)];
  return around.length > 0 || numberedArrival.test(text) ? [at, ...around, ...officeAbove(blocks, at)] : [];
}

/** The blocks without what others put on the document. */
export function withoutForeign(blocks: readonly Block[]): Block[] {
  const foreign = new Set(blocks.flatMap((_block, at) => foreignAt(blocks, at)));
  return foreign.size === blocks.length ? [...blocks] : blocks.filter((_block, at) => !foreign.has(at));
}
