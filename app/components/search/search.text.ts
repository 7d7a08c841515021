import { catalogue } from "~/lib/i18n/text";

/** Words of the page of searching. */
export const searchText = catalogue({
  title: { vi: "Tìm kiếm", en: "Search" },
  titleOf: { vi: (q: string) => `Tìm “${q}”`, en: (q: string) => `Search “${q}”` },
  label: { vi: "Số hiệu, nhiệm vụ, cơ quan, lời văn bản", en: "Number, task, agency, words of a document" },
  submit: { vi: "Tìm", en: "Search" },
  help: { vi: "Gõ có dấu hoặc không dấu đều được.", en: "With or without accents." },
  start: { vi: "Nhập từ cần tìm.", en: "Enter what to look for." },
  startHow: {
    vi: "Ví dụ: số hiệu kế hoạch (142/KH-UBND), vài chữ của nhiệm vụ (bao cao tong ket), hoặc tên cơ quan (Si Ma Cai).",
    en: "For example the number of a plan (142/KH-UBND), some words of a task, or the name of an agency (Si Ma Cai).",
  },
  nothing: { vi: (q: string) => `Không tìm thấy gì cho “${q}”.`, en: (q: string) => `Nothing was found for “${q}”.` },
  inLetters: {
    vi: (q: string) => `Tìm “${q}” trong sổ văn bản, công văn`,
    en: (q: string) => `Look for “${q}” among the letters`,
  },
  nothingHow: {
    vi: "Hãy thử ít chữ hơn, hoặc chỉ phần số của số hiệu. Chỉ tìm trong những gì bạn được xem.",
    en: "Try fewer words, or only the digits of the number. Only what you may see is searched.",
  },
  plans: { vi: "Kế hoạch", en: "Plans" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  agencies: { vi: "Cơ quan", en: "Agencies" },
  assignments: { vi: "Phần việc", en: "Assignments" },
  reports: { vi: "Báo cáo", en: "Reports" },
  passages: { vi: "Lời văn bản", en: "Words of documents" },
  seeAll: { vi: (count: string) => `Xem tất cả ${count}`, en: (count: string) => `See all ${count}` },
  due: { vi: (day: string) => `hạn ${day}`, en: (day: string) => `due ${day}` },
  submittedAt: { vi: (when: string) => `nộp ${when}`, en: (when: string) => `submitted ${when}` },
  back: { vi: "Mọi loại", en: "All kinds" },
  ended: { vi: (day: string) => `đến ngày ${day}`, en: (day: string) => `until ${day}` },
});
