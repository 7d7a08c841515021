import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const agenciesText = catalogue({
  title: { vi: "Cơ quan", en: "Agencies" },
  sub: { vi: (day: string) => `Danh mục cơ quan vào ngày ${day}`, en: (day: string) => `The directory of agencies on ${day}` },
  search: { vi: "Tìm theo tên hoặc mã cơ quan", en: "Search names or codes" },
  find: { vi: "Tìm", en: "Search" },
  parts: { vi: "Danh mục", en: "Directory" },
  groups: { vi: "Nhóm cơ quan", en: "Groups" },
  levels: { vi: "Lọc theo cấp", en: "Filter by level" },
  byPlace: { vi: "Theo cơ quan cấp trên", en: "By parent" },
  withEnded: { vi: "Cả cơ quan đã kết thúc", en: "Also those that have ended" },
  own: { vi: "Cơ quan của bạn", en: "Your agencies" },
  top: { vi: "Cao nhất", en: "Top" },
  lineAbove: { vi: "Cơ quan cấp trên", en: "Agencies above" },
  add: { vi: "Thêm cơ quan", en: "Add an agency" },
  addBelow: { vi: "Thêm cơ quan trực thuộc", en: "Add an agency below" },
  name: { vi: "Tên cơ quan", en: "Name" },
  code: { vi: "Mã", en: "Code" },
  level: { vi: "Cấp", en: "Level" },
  parent: { vi: "Cơ quan cấp trên", en: "Parent" },
  below: { vi: "Trực thuộc", en: "Below" },
  belowCount: {
    vi: (count: string) => `${count} cơ quan`,
    en: (count: string) => counted(count, "agency", "agencies"),
  },
  belowOf: { vi: (name: string) => `Cơ quan trực thuộc ${name}`, en: (name: string) => `Agencies below ${name}` },
  life: { vi: "Hoạt động", en: "Existed" },
  from: { vi: (day: string) => `từ ${day}`, en: (day: string) => `from ${day}` },
  fromTo: {
    vi: (from: string, last: string) => `từ ${from} đến hết ${last}`,
    en: (from: string, last: string) => `from ${from} to the end of ${last}`,
  },
  endedInto: { vi: (name: string) => `${name} tiếp nhận`, en: (name: string) => `taken over by ${name}` },
  ended: { vi: "Đã kết thúc", en: "Ended" },
  active: { vi: "Đang hoạt động", en: "Exists" },
  notYet: { vi: "Chưa hoạt động", en: "Not yet" },
  empty: { vi: "Không có cơ quan nào khớp", en: "No agency matches" },
  emptyWhat: {
    vi: "Thử tìm bằng ít chữ hơn, đổi cấp, hoặc xem cả cơ quan đã kết thúc.",
    en: "Try fewer letters, another level, or also those that have ended.",
  },
  emptyBelow: { vi: "Không có cơ quan trực thuộc vào ngày đang xem", en: "Nothing lies below it on the day looked at" },

  unit: { vi: "Đơn vị hành chính", en: "Administrative unit" },
  shortName: { vi: "Tên gọi tắt", en: "Short name" },
  state: { vi: "Tình trạng", en: "State" },
  origin: { vi: "Nguồn", en: "Source" },
  successor: { vi: "Cơ quan tiếp nhận", en: "Successor" },
  predecessors: { vi: "Tiếp nhận từ", en: "Took over from" },
  endedOn: {
    vi: (name: string, last: string) => `${name} (hoạt động đến hết ${last})`,
    en: (name: string, last: string) => `${name} (existed to the end of ${last})`,
  },
  work: { vi: "Phần việc chủ trì", en: "Work it leads" },
  noWork: { vi: "Không có phần việc nào mà bạn được xem vào ngày này.", en: "There is no work that you may see on this day." },
  allWork: { vi: (count: string) => `Xem cả ${count} phần việc`, en: (count: string) => `See all assignments (${count})` },
  inGroups: { vi: "Nhóm cơ quan", en: "Groups" },
  ownGroup: { vi: "giữ danh sách", en: "keeps the list" },
  memberOf: { vi: "là thành viên", en: "is a member" },
  noGroups: { vi: "Không thuộc nhóm nào.", en: "In no group." },
  people: { vi: "Người giữ vai trò", en: "People" },
  noPeople: { vi: "Chưa có ai giữ vai trò ở cơ quan này.", en: "Nobody holds a role here." },
  addPerson: { vi: "Thêm tài khoản", en: "Add an account" },
  person: { vi: "Họ và tên", en: "Name" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  role: { vi: "Vai trò", en: "Role" },
  history: { vi: "Lịch sử thay đổi", en: "History of changes" },
  edit: { vi: "Sửa", en: "Edit" },
  end: { vi: "Kết thúc cơ quan", en: "End the agency" },
  changeEnd: { vi: "Sửa ngày kết thúc", en: "Correct the end" },
});

/** Confirmations, by the key in the address. */
export const agencyDone = catalogue({
  added: { vi: "Đã thêm cơ quan.", en: "The agency was added." },
  edited: { vi: "Đã lưu.", en: "Saved." },
  ended: { vi: "Đã ghi ngày kết thúc của cơ quan.", en: "The end of the agency was entered." },
});

export const originWords = catalogue({
  official: { vi: "Danh mục chính thức", en: "Official list" },
  document: { vi: "Văn bản", en: "Document" },
  illustrative: { vi: "Minh họa", en: "Made up for the demonstration" },
  entered: { vi: "Người dùng nhập", en: "Entered" },
});
