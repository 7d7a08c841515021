import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const groupsText = catalogue({
  title: { vi: "Nhóm cơ quan", en: "Groups of agencies" },
  sub: {
    vi: "Nhóm là danh sách theo ngày: giao việc cho nhóm là giao cho từng thành viên vào ngày kế hoạch có hiệu lực.",
    en: "A group is a list at a date: what is given to a group goes to each who is a member on the day the plan takes effect.",
  },
  name: { vi: "Tên nhóm", en: "Name" },
  owner: { vi: "Cơ quan giữ danh sách", en: "Kept by" },
  members: { vi: "Thành viên", en: "Members" },
  memberCount: {
    vi: (count: string, day: string) => `${count} thành viên vào ngày ${day}`,
    en: (count: string, day: string) => `${counted(count, "member")} on ${day}`,
  },
  none: { vi: "Chưa có nhóm nào", en: "No groups yet" },
  noneWhat: {
    vi: "Lập nhóm để giao một việc cho nhiều cơ quan cùng lúc.",
    en: "Make a group to assign one task to many agencies at once.",
  },
  add: { vi: "Lập nhóm", en: "Make a group" },
  edit: { vi: "Sửa nhóm", en: "Change the group" },
  agency: { vi: "Cơ quan", en: "Agency" },
  code: { vi: "Mã", en: "Code" },
  span: { vi: "Thành viên", en: "Member" },
  noMembers: { vi: "Nhóm không có thành viên nào vào ngày đang xem", en: "The group has no members on the day looked at" },
  noMembersWhat: { vi: "Xem bên dưới danh sách đã thay đổi thế nào.", en: "See below how the list changed." },
  turns: { vi: "Danh sách đã thay đổi thế nào", en: "How the list changed" },
  joined: { vi: (count: string) => `${count} cơ quan vào nhóm`, en: (count: string) => `${count} joined` },
  left: { vi: (count: string) => `${count} cơ quan ra khỏi nhóm`, en: (count: string) => `${count} left` },
  since: { vi: (day: string) => `Từ ${day}`, en: (day: string) => `On ${day}` },
  history: { vi: "Lịch sử thay đổi", en: "History of changes" },
  successor: { vi: (name: string) => `sau này ${name} tiếp nhận`, en: (name: string) => `later taken over by ${name}` },

  newTitle: { vi: "Lập nhóm cơ quan", en: "Make a group" },
  newMembers: { vi: "Thành viên", en: "Members" },
  from: { vi: "Là thành viên từ ngày", en: "Members from" },
  leaving: { vi: "Ra khỏi nhóm", en: "Leaving" },
  leavingHelp: { vi: "Đánh dấu cơ quan không còn là thành viên.", en: "Tick those that are no longer members." },
  joining: { vi: "Thêm vào nhóm", en: "Joining" },
  on: { vi: "Thay đổi từ ngày", en: "Changed from" },
  onHelp: {
    vi: "Trước ngày này danh sách giữ nguyên. Việc đã giao không tự chuyển. Ghi ngày/tháng/năm.",
    en: "Before this day the list stays as it is. Work already assigned does not move. Write dd/mm/yyyy.",
  },
  save: { vi: "Lưu", en: "Save" },
});

/** Confirmations, by the key in the address. */
export const groupDone = catalogue({
  added: { vi: "Đã lập nhóm.", en: "The group was made." },
  changed: { vi: "Đã lưu nhóm.", en: "The group was saved." },
});
