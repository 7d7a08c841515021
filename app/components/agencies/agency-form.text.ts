import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const agencyFormText = catalogue({
  newTitle: { vi: "Thêm cơ quan", en: "Add an agency" },
  editTitle: { vi: "Sửa thông tin cơ quan", en: "Correct the agency" },
  editWhat: {
    vi: "Chỉ sửa khi ghi sai. Cơ quan được đổi tên hoặc hợp nhất theo quyết định thì thêm cơ quan mới rồi kết thúc cơ quan này, để kế hoạch cũ vẫn đọc theo tên cũ.",
    en: "Only correct what was entered wrongly. An agency that is renamed or merged by decision is ended, and a new one added, so that old plans keep the old name.",
  },
  name: { vi: "Tên cơ quan", en: "Name" },
  shortName: { vi: "Tên gọi tắt", en: "Short name" },
  code: { vi: "Mã", en: "Code" },
  codeHelp: { vi: "Không trùng với cơ quan khác; ví dụ LC-SYT.", en: "Unlike any other; for example LC-SYT." },
  level: { vi: "Cấp", en: "Level" },
  kind: { vi: "Loại cơ quan", en: "Kind" },
  parent: { vi: "Cơ quan cấp trên trực tiếp", en: "Agency directly above" },
  unit: { vi: "Đơn vị hành chính", en: "Administrative unit" },
  unitHelp: {
    vi: "Mã số hoặc tên đầy đủ, ví dụ 15 hoặc Tỉnh Lào Cai.",
    en: "Its number or full name, such as 15 or Tỉnh Lào Cai.",
  },
  placeHelp: {
    vi: "Chỉ quản trị của cơ quan cấp trên hoặc quản trị toàn hệ thống sửa được.",
    en: "Only an administrator of an agency above, or an operator of the installation, changes it.",
  },
  validFrom: { vi: "Hoạt động từ ngày", en: "Exists from" },
  validFromHelp: {
    vi: "Ngày cơ quan được thành lập, không phải ngày nhập: văn bản ban hành trước ngày này không giao việc được cho cơ quan. Ghi ngày/tháng/năm.",
    en: "The day it was set up, not the day it is entered: papers of before that day give it no work. Write dd/mm/yyyy.",
  },
  validTo: { vi: "Kết thúc từ ngày", en: "Ends on" },
  validToHelp: {
    vi: "Ngày đầu tiên không còn hoạt động; để trống nếu đang hoạt động. Ghi ngày/tháng/năm.",
    en: "The first day without it; empty while it exists. Write dd/mm/yyyy.",
  },
  save: { vi: "Lưu", en: "Save" },

  endTitle: { vi: "Kết thúc cơ quan", en: "End the agency" },
  endWhat: {
    vi: "Từ ngày này cơ quan không còn được giao việc mới. Kế hoạch và báo cáo cũ giữ nguyên tên; người của cơ quan tiếp nhận xem và làm tiếp việc còn dở.",
    en: "From this day it is given no new work. Old plans and reports keep its name; the successor's people see and continue its open work.",
  },
  stillOpen: { vi: "Còn dở vào ngày đang xem", en: "Still open on the day looked at" },
  openAssignments: {
    vi: (count: string) => `${count} phần việc chưa hoàn thành`,
    en: (count: string) => `${counted(count, "assignment")} not completed`,
  },
  openBelow: {
    vi: (count: string) => `${count} cơ quan trực thuộc còn hoạt động`,
    en: (count: string) => `${counted(count, "agency", "agencies")} below it`,
  },
  openGroups: {
    vi: (count: string) => `thành viên của ${count} nhóm cơ quan`,
    en: (count: string) => `a member of ${counted(count, "group")}`,
  },
  openPeople: {
    vi: (count: string) => `${count} vai trò đang được giữ`,
    en: (count: string) => `${counted(count, "role")} held`,
  },
  nothingOpen: { vi: "Không còn việc gì dở.", en: "Nothing is open." },
  endsOn: { vi: "Kết thúc từ ngày", en: "Ends on" },
  endsOnHelp: { vi: "Ngày đầu tiên không còn hoạt động. Ghi ngày/tháng/năm.", en: "The first day without it. Write dd/mm/yyyy." },
  successor: { vi: "Cơ quan tiếp nhận", en: "Successor" },
  successorHelp: {
    vi: "Cơ quan đang hoạt động vào ngày đó; ghi tên hoặc mã. Để trống nếu không có.",
    en: "An agency that exists on that day, by name or code. Empty when there is none.",
  },
  end: { vi: "Kết thúc cơ quan", en: "End the agency" },
});
