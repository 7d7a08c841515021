import { catalogue } from "~/lib/i18n/text";

/** Words of the list of plans. */
export const plansText = catalogue({
  readIn: { vi: "Đọc từ văn bản", en: "Read from a document" },
  title: { vi: "Kế hoạch", en: "Plans" },
  add: { vi: "Thêm kế hoạch", en: "Add plan" },
  caption: { vi: "Các kế hoạch bạn được xem", en: "Plans that you may see" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
  issuedOn: { vi: "Ban hành", en: "Issued" },
  progress: { vi: "Thực hiện", en: "Progress" },
  notAssigned: { vi: "chưa giao việc", en: "nothing assigned" },
  counts: {
    vi: (done: string, total: string) => `${done}/${total} hoàn thành`,
    en: (done: string, total: string) => `${done} of ${total} done`,
  },
  overdue: { vi: (count: string) => `${count} quá hạn`, en: (count: string) => `${count} overdue` },
  standing: { vi: (name: string) => `thường trực: ${name}`, en: (name: string) => `standing agency: ${name}` },
  all: { vi: "Tất cả", en: "All" },
  open: { vi: "Đang theo dõi", en: "Followed" },
  done: { vi: "Đã xong", en: "Done" },
  revoked: { vi: "Đã thu hồi", en: "Revoked" },
  states: { vi: "Lọc theo tình trạng", en: "Filter by state" },
  search: { vi: "Tìm số hiệu hoặc tên", en: "Number or title" },
  issuerFilter: { vi: "Cơ quan ban hành", en: "Issuing agency" },
  year: { vi: "Năm", en: "Year" },
  anyIssuer: { vi: "Mọi cơ quan", en: "Any agency" },
  anyYear: { vi: "Mọi năm", en: "Any year" },
  apply: { vi: "Lọc", en: "Filter" },
  clear: { vi: "Bỏ lọc", en: "Clear" },
  noneFound: { vi: "Không có kế hoạch nào khớp.", en: "No plan matches." },
  noneFoundHow: {
    vi: "Thử bỏ bớt điều kiện lọc, hoặc tìm bằng một phần của tên; không cần gõ dấu.",
    en: "Drop a filter, or search for part of the title; accents are not needed.",
  },
  none: { vi: "Chưa có kế hoạch nào.", en: "There are no plans yet." },
  noneHow: {
    vi: "Kế hoạch hiện ở đây khi cơ quan bạn ban hành, theo dõi hoặc được giao việc.",
    en: "Plans appear here once your agency issues or follows them, or has work in them.",
  },
});
