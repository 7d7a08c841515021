import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { Actor, Grant } from "./actor";
import { type Action, grantFor, type PermissionObject } from "./permission";

const whoMay: Readonly<Record<Action, Text>> = {
  "plan.read": { vi: "Bạn không được xem kế hoạch này.", en: "You may not see this plan." },
  "plan.create": {
    vi: "Chỉ chuyên viên theo dõi (thư ký) của cơ quan ban hành được thêm kế hoạch.",
    en: "Only the secretariat of the issuing agency adds plans.",
  },
  "plan.edit": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được sửa kế hoạch này.",
    en: "Only the secretariat of the issuing or standing agency edits this plan.",
  },
  "plan.revoke": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được thu hồi hoặc khôi phục kế hoạch này.",
    en: "Only the secretariat of the issuing or standing agency revokes this plan or restores it.",
  },
  "target.measure": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được ghi số liệu của chỉ tiêu.",
    en: "Only the secretariat of the issuing or standing agency writes down figures of targets.",
  },
  "assignment.read": { vi: "Bạn không được xem phần việc này.", en: "You may not see this assignment." },
  "assignment.assign": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được giao việc của kế hoạch này.",
    en: "Only the secretariat of the issuing or standing agency assigns the work of this plan.",
  },
  "assignment.progress": {
    vi: "Chỉ cơ quan chủ trì được ghi tiến độ của phần việc này.",
    en: "Only the lead agency notes progress on this assignment.",
  },
  "report.edit": { vi: "Chỉ cơ quan chủ trì được nhập báo cáo này.", en: "Only the lead agency fills in this report." },
  "report.submit": {
    vi: "Chỉ thủ trưởng cơ quan chủ trì, hoặc người được giao nộp thay, được nộp báo cáo. Hãy lưu nháp và trình thủ trưởng.",
    en: "Only the head of the lead agency, or who is entrusted with it, submits the report. Save the draft and ask them.",
  },
  "report.withdraw": {
    vi: "Chỉ thủ trưởng cơ quan chủ trì được rút lại báo cáo đã nộp. Hãy trình thủ trưởng.",
    en: "Only the head of the lead agency withdraws a submitted report. Bring it to them.",
  },
  "report.decide": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được chấp nhận hoặc trả lại báo cáo.",
    en: "Only the secretariat of the issuing or standing agency accepts or returns reports.",
  },
  "completion.request": {
    vi: "Chỉ cơ quan chủ trì được báo hoàn thành phần việc này.",
    en: "Only the lead agency reports this assignment as done.",
  },
  "completion.decide": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được xác nhận kết quả.",
    en: "Only the secretariat of the issuing or standing agency confirms results.",
  },
  "extension.ask": {
    vi: "Chỉ thủ trưởng cơ quan chủ trì được đề nghị gia hạn. Hãy trình thủ trưởng.",
    en: "Only the head of the lead agency asks for an extension. Bring it to them.",
  },
  "extension.decide": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được quyết định gia hạn.",
    en: "Only the secretariat of the issuing or standing agency decides on extensions.",
  },
  "closing.set": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được khóa sổ và mở lại.",
    en: "Only the secretariat of the issuing or standing agency closes work and opens it again.",
  },
  "assignment.pause": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được tạm dừng hoặc hủy phần việc.",
    en: "Only the secretariat of the issuing or standing agency pauses or cancels work.",
  },
  "directive.give": {
    vi: "Chỉ lãnh đạo của cơ quan ban hành hoặc cơ quan cấp trên được cho ý kiến chỉ đạo.",
    en: "Only leaders of the issuing agency, or of one above, give directives.",
  },
  "part.read": { vi: "Bạn không được xem phần việc nội bộ này.", en: "You may not see this inner part." },
  "part.give": {
    vi: "Chỉ cán bộ và thủ trưởng cơ quan chủ trì được phân công nội bộ.",
    en: "Only officers and the head of the lead agency split its work.",
  },
  "part.answer": {
    vi: "Chỉ người hoặc đơn vị được giao phần này, hoặc thủ trưởng, được ghi tiến độ và báo xong.",
    en: "Only who has this part, or the head, notes its progress and reports it as done.",
  },
  "part.decide": {
    vi: "Chỉ người đã giao phần này hoặc thủ trưởng được xác nhận, trả lại, đổi hạn hoặc rút.",
    en: "Only who gave this part, or the head, confirms, returns, moves or withdraws it.",
  },
  "part.hand": {
    vi: "Chỉ thủ trưởng hoặc quản trị của cơ quan chủ trì được chuyển phần việc nội bộ cho người khác.",
    en: "Only the head or an administrator of the lead agency hands inner parts to somebody else.",
  },
  "letter.make": {
    vi: "Chỉ chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực được lập và vào sổ văn bản.",
    en: "Only the secretariat of the issuing or standing agency makes and registers letters.",
  },
  "agency.edit": {
    vi: "Chỉ quản trị của cơ quan, của cơ quan cấp trên hoặc quản trị toàn hệ thống được sửa danh mục cơ quan.",
    en: "Only an administrator of the agency or of one above, or an operator of the installation, edits the directory of agencies.",
  },
  "agency.place": {
    vi: "Chỉ quản trị của cơ quan cấp trên hoặc quản trị toàn hệ thống được sửa cấp và đơn vị hành chính của cơ quan, vì đó là phạm vi giao việc. Hãy giữ như cũ, hoặc báo cho họ.",
    en: "Only an administrator of an agency above, or an operator of the installation, changes the level and the administrative unit: they decide to whom the agency may give work. Leave them as they are, or tell one of them.",
  },
  "operator.name": {
    vi: "Chỉ quản trị toàn hệ thống được cử quản trị toàn hệ thống khác, thôi giao vai trò đó, hoặc quản lý tài khoản giữ vai trò đó.",
    en: "Only an operator of the installation names another, ends that role, or manages the account that holds it.",
  },
  "user.manage": {
    vi: "Chỉ quản trị của cơ quan hoặc của cơ quan cấp trên được quản lý tài khoản.",
    en: "Only an administrator of the agency, or of one above, manages accounts.",
  },
  "calendar.edit": {
    vi: "Chỉ quản trị toàn hệ thống được sửa lịch làm việc, vì lịch dùng chung cho mọi cơ quan.",
    en: "Only operators of the installation edit the working calendar, because every agency uses it.",
  },
  "reminders.set": {
    vi: "Chỉ quản trị toàn hệ thống được đặt quy tắc nhắc chung của hệ thống.",
    en: "Only an operator of the installation sets its reminders.",
  },
  "feed.make": {
    vi: "Chỉ thủ trưởng, chuyên viên theo dõi của cơ quan hoặc quản trị được tạo và thu hồi địa chỉ lịch của cơ quan.",
    en: "Only the head or the secretariat of the agency, or its administrator, makes and revokes the calendar of the agency.",
  },
  "result.publish": {
    vi: "Chỉ lãnh đạo hoặc chuyên viên theo dõi của cơ quan được chuẩn bị và công bố kết quả của cơ quan.",
    en: "Only leaders and the secretariat of the agency prepare and publish its results.",
  },
  "audit.read": { vi: "Chỉ quản trị được xem nhật ký hệ thống.", en: "Only administrators read the audit log." },
};

/** Who may take `action`, as a sentence for the one who may not. */
export function whoMayDo(action: Action): Text {
  return whoMay[action];
}

const revoked: Text = {
  vi: "Kế hoạch này đã bị thu hồi nên không làm gì thêm với kế hoạch và các phần việc của nó; mọi nội dung vẫn xem được. Chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực khôi phục được kế hoạch.",
  en: "This plan was revoked, so nothing more is done with it and its work; all of it can still be read. The secretariat of the issuing or standing agency can restore it.",
};

/**
 * The grant by which `actor` takes `action` on `object`.
 * @throws NotFound when the actor may not even see the object (`seen` is false)
 * @throws Forbidden when the actor sees it but may not do this
 * @throws Conflict when only the revocation of its plan keeps the actor from it
 */
export function requirePermission(actor: Actor, action: Action, object: PermissionObject, { seen }: { seen: boolean }): Grant {
  const grant = grantFor(actor, action, object);
  if (grant) return grant;
  if (object.isRevoked && grantFor(actor, action, { ...object, isRevoked: false })) throw new Conflict(revoked);
  throw seen ? new Forbidden(whoMay[action]) : new NotFound();
}
