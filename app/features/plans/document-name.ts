/**
 * The word for a document by its number: the abbreviation after the slash names the type (Nghị định 30/2020/NĐ-CP, Phụ lục III); a number
 * without one, such as "1236/LĐTBXH-PCTNXH", is that of a công văn.
 */
import type { Text } from "~/lib/i18n/text";

const types: Readonly<Record<string, Text>> = {
  L: { vi: "Luật", en: "Law" },
  NĐ: { vi: "Nghị định", en: "Decree" },
  TT: { vi: "Thông tư", en: "Circular" },
  TTLT: { vi: "Thông tư liên tịch", en: "Joint circular" },
  NQ: { vi: "Nghị quyết", en: "Resolution" },
  QĐ: { vi: "Quyết định", en: "Decision" },
  CT: { vi: "Chỉ thị", en: "Directive" },
  TB: { vi: "Thông báo", en: "Notice" },
  HD: { vi: "Hướng dẫn", en: "Guidance" },
  CTR: { vi: "Chương trình", en: "Programme" },
  CTHĐ: { vi: "Chương trình hành động", en: "Programme of action" },
  KH: { vi: "Kế hoạch", en: "Plan" },
  PA: { vi: "Phương án", en: "Scheme" },
  ĐA: { vi: "Đề án", en: "Scheme" },
  DA: { vi: "Dự án", en: "Project" },
  BC: { vi: "Báo cáo", en: "Report" },
  TTR: { vi: "Tờ trình", en: "Submission" },
  CĐ: { vi: "Công điện", en: "Telegram" },
};
const letter: Text = { vi: "Công văn", en: "Letter" };
const document: Text = { vi: "Văn bản", en: "Document" };

// "142/KH-UBND", "09/2019/NĐ-CP", and in documents of the Party "06-CTr/TU".
const TYPE_AND_BODY = /(?:^|\/)([^/-]+)-[^/]+$|^\d+-([^/]+)\//u;

/** "Kế hoạch" for 142/KH-UBND, "Công văn" for 1236/LĐTBXH-PCTNXH; "Văn bản" for a number that says neither. */
export function documentWord(number: string): Text {
  const [, ofState, ofParty] = TYPE_AND_BODY.exec(number.normalize("NFC").replaceAll(/\s/gu, "")) ?? [];
  const type = ofParty ?? ofState;
  if (type === undefined) return document;
  return types[type.toUpperCase()] ?? (ofParty === undefined ? letter : document);
}

/** "Kế hoạch số 142/KH-UBND"; of a document without a number, its title. */
export function documentName({ number, title }: { readonly number: string | null; readonly title: string }): Text {
  if (number === null) return { vi: `văn bản “${title}”`, en: `“${title}”` };
  const word = documentWord(number);
  return { vi: `${word.vi} số ${number}`, en: `${word.en} ${number}` };
}
