import { roleWords } from "~/components/accounts/role-words";
import { clauseText } from "~/components/amendments/clause.text";
import { urgencyWords } from "~/components/assignments/urgency-words";
import { changedFields, type NameOf } from "~/components/audit/field-words";
import { type AuditObject, auditObjectNames } from "~/components/audit/object-names";
import type { Role } from "~/features/accounts/actor";
import { clauseOutcomes } from "~/features/amendments/clause";
import { urgencyNamed } from "~/features/assignments/urgency";
import { formatDate, isCalendarDate } from "~/lib/calendar-date";
import { catalogue, plain, type Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

export const auditText = catalogue({
  noHistory: { vi: "Chưa có thay đổi nào được ghi lại.", en: "No change has been recorded." },
});

/** A change in words: one sentence, and more about it. */
export type Told = { readonly sentence: Text; readonly details: readonly Text[] };

type Data = Readonly<Record<string, unknown>>;
type Teller = (data: Data, nameOf: NameOf) => Text | Told;

const say = (vi: string, en: string): Text => ({ vi, en });
const fixed =
  (vi: string, en: string): Teller =>
  () =>
    say(vi, en);
const quoted = (value: unknown) => (typeof value === "string" && value !== "" ? `: “${value}”` : "");
const day = (value: unknown) => (typeof value === "string" && isCalendarDate(value) ? formatDate(value) : "");
const count = (value: unknown) => formatNumber(Array.isArray(value) ? value.length : Number(value ?? 0));
// Each part has its own entry; older entries tell of several at once.
const countParts = (data: Parameters<Teller>[0]) => (data.partIds === undefined ? formatNumber(1) : count(data.partIds));
const at = (name: string | null) => (name === null ? say("", "") : say(` tại ${name}`, ` at ${name}`));
const role = (value: unknown): Text => roleWords[value as Role]?.name ?? say("vai trò", "a role");
const withDetails = (sentence: Text, details: readonly Text[]): Told => ({ sentence, details });
const withWords =
  (vi: string, en: string, key: string): Teller =>
  (data) =>
    say(`${vi}${quoted(data[key])}`, `${en}${quoted(data[key])}`);
const withChanges =
  (vi: string, en: string): Teller =>
  (data, nameOf) =>
    withDetails(say(vi, en), changedFields(data.changes, nameOf));
const names = (list: unknown, nameOf: NameOf, key?: string): Text[] =>
  (Array.isArray(list) ? list : [])
    .map((entry) => nameOf(key ? (entry as Data)[key] : entry))
    .filter((name) => name !== null)
    .map(plain);

const span = (data: Data): Text => {
  const [from, to] = [day(data.validFrom), day(data.validTo)];
  return say(
    `${from ? ` từ ${from}` : ""}${to ? ` đến trước ${to}` : ""}`,
    `${from ? ` from ${from}` : ""}${to ? ` until before ${to}` : ""}`,
  );
};

const membersChanged: Teller = (data, nameOf) => {
  const listed = (key: string, vi: string, en: string) =>
    names(data[key], nameOf, "agencyId").map((name) => say(`${vi} ${name.vi}`, `${en} ${name.en}`));
  const [, renamed] = Array.isArray(data.renamed) ? data.renamed : [];
  return withDetails(say("Sửa nhóm cơ quan", "Changed the group"), [
    ...(renamed ? [say(`Đổi tên thành “${renamed}”`, `Renamed to “${renamed}”`)] : []),
    ...listed("added", "Thêm", "Added"),
    ...listed("moved", "Đổi ngày kết thúc của", "Changed the end of"),
    ...listed("removed", "Bỏ", "Removed"),
  ]);
};

const tellers: Readonly<Record<string, Teller>> = {
  "agency.added": (data) => say(`Thêm cơ quan${quoted(data.name)}`, `Added the agency${quoted(data.name)}`),
  "agency.edited": withChanges("Sửa thông tin cơ quan", "Corrected the agency"),
  "agency.ended": (data, nameOf) => {
    const successor = nameOf(data.successorId);
    const vi = successor ? `, ${successor} tiếp nhận` : "";
    return say(
      `Kết thúc cơ quan từ ngày ${day(data.endsOn)}${vi}`,
      `Ended the agency on ${day(data.endsOn)}${successor ? `, succeeded by ${successor}` : ""}`,
    );
  },
  "task.periods-generated": (data) =>
    say(
      `Tạo trước ${count(data.assignmentIds)} phần việc của các kỳ đến hạn tới ${day(data.until)}`,
      `Generated ${count(data.assignmentIds)} assignments of periods due up to ${day(data.until)}`,
    ),
  "task.periods-passed": (data) =>
    say(
      `Chuyển các kỳ theo thay đổi cơ quan: thu hồi ${count(data.withdrawnIds)}, giao ${count(data.assignmentIds)} phần việc`,
      `Passed periods on after a change of agencies: ${count(data.withdrawnIds)} withdrawn, ${count(data.assignmentIds)} assigned`,
    ),
  "calendar.changed": (data) => {
    const listed = (key: string, vi: string, en: string) =>
      (Array.isArray(data[key]) ? data[key] : []).map((on) => say(`${vi} ${day(on)}`, `${en} ${day(on)}`));
    return withDetails(say("Sửa lịch làm việc", "Changed the working calendar"), [
      ...listed("added", "Thêm ngày", "Added"),
      ...listed("changed", "Sửa ngày", "Corrected"),
      ...listed("removed", "Bỏ ngày", "Took out"),
    ]);
  },
  "calendar.deadlines-moved": (data) =>
    say(
      `Chuyển ${count(data.assignmentIds)} hạn theo lịch làm việc mới`,
      `Moved ${count(data.assignmentIds)} deadlines to the new calendar`,
    ),
  "group.added": (data) =>
    say(
      `Lập nhóm${quoted(data.name)} gồm ${count(data.members)} cơ quan`,
      `Made the group${quoted(data.name)} of ${count(data.members)} agencies`,
    ),
  "group.changed": membersChanged,
  "user.added": (data, nameOf) => {
    const roles = (Array.isArray(data.roles) ? data.roles : []).map(role);
    const place = at(nameOf(data.agencyId));
    return say(
      `Thêm tài khoản, vai trò ${roles.map((one) => one.vi).join(", ")}${place.vi}`,
      `Added the account as ${roles.map((one) => one.en).join(", ")}${place.en}`,
    );
  },
  "user.disabled": fixed("Khóa tài khoản", "Closed the account"),
  "user.enabled": fixed("Mở lại tài khoản", "Opened the account again"),
  "user.locked": fixed(
    "Tài khoản tạm khóa do nhập sai mật khẩu nhiều lần",
    "The account was locked after repeated wrong passwords",
  ),
  "user.password-changed": fixed("Đổi mật khẩu", "Changed the password"),
  "user.password-reset": fixed("Đặt lại mật khẩu tạm thời", "Set a temporary password"),
  "user.locale-changed": fixed("Đổi ngôn ngữ màn hình", "Changed the language of the screens"),
  "user.role-granted": (data, nameOf) => {
    const [held, place, when] = [role(data.role), at(nameOf(data.agencyId)), span(data)];
    return say(`Giao vai trò ${held.vi}${place.vi}${when.vi}`, `Gave the role ${held.en}${place.en}${when.en}`);
  },
  "user.role-ended": (data, nameOf) => {
    const [held, place] = [role(data.role), at(nameOf(data.agencyId))];
    return say(
      `Kết thúc vai trò ${held.vi}${place.vi} từ ngày ${day(data.on)}`,
      `Ended the role ${held.en}${place.en} on ${day(data.on)}`,
    );
  },
  "session.opened": fixed("Đăng nhập", "Signed in"),
  "session.ended": (data) => say(`Kết thúc ${count(data.count)} phiên đăng nhập`, `Ended ${count(data.count)} sessions`),
  "import.begun": withWords("Đưa văn bản vào đọc", "Handed in a document to be read", "fileName"),
  "import.read": (data) =>
    say(
      `Đọc xong văn bản: ${count(data.tasks)} nhiệm vụ, ${count(data.targets)} chỉ tiêu, ${count(data.problems)} điều cần soát`,
      `Read the document: ${count(data.tasks)} tasks, ${count(data.targets)} targets, ${count(data.problems)} things to check`,
    ),
  "import.refused": withWords("Không đọc được văn bản", "Could not read the document", "fileName"),
  "import.item-edited": withChanges("Sửa một mục đọc từ văn bản", "Corrected an item read from the document"),
  "import.agency-set-aside": withWords(
    "Để giao sau cơ quan mà danh mục chưa có",
    "Left an unknown agency to be assigned later",
    "words",
  ),
  "import.agency-chosen": withWords("Chọn cơ quan cho lời văn của văn bản", "Chose the agency that the document means", "words"),
  "import.agencies-found": withWords("Dò lại danh mục, nay có cơ quan", "Looked again in the directory and found", "words"),
  "import.doubt-settled": withWords("Xem xong một điều chưa rõ ở nhiều mục", "Settled a doubt in several items", "doubt"),
  "import.step-undone": fixed("Hoàn tác một thao tác với mục đọc từ văn bản", "Undid a step on items read from the document"),
  "import.items-decided": (data) =>
    say(`Xem xét ${count(data.itemIds)} mục đọc từ văn bản`, `Decided on ${count(data.itemIds)} items read from the document`),
  "import.leads-named": fixed("Ghi cơ quan chủ trì cho các việc đọc từ văn bản", "Named who leads tasks read from the document"),
  "import.items-rearranged": fixed(
    "Tách, gộp hoặc chuyển chỗ mục đọc từ văn bản",
    "Split, joined or moved items of the document",
  ),
  "import.line-taken-up": withWords(
    "Lấy một dòng của văn bản làm nhiệm vụ hoặc chỉ tiêu",
    "Made a task or a target of a line of the document",
    "words",
  ),
  "import.confirmed": withWords("Xác nhận văn bản thành kế hoạch", "Confirmed the document as a plan", "fileName"),
  "import.applied": withWords("Áp dụng văn bản sửa đổi kế hoạch", "Applied the document as an amendment", "fileName"),
  "import.report-filled": (data) =>
    withDetails(
      say(
        `Đưa ${count(data.cells)} số liệu của văn bản vào bản nháp báo cáo`,
        `Put ${count(data.cells)} figures of the document into the draft of the report`,
      ),
      [
        ...(Number(data.sections) > 0
          ? [say(`${count(data.sections)} mục lời văn`, `sections in words: ${count(data.sections)}`)]
          : []),
        ...(typeof data.fileName === "string" ? [say(data.fileName, data.fileName)] : []),
      ],
    ),
  "import.form-made": withWords("Lập biểu từ báo cáo đọc vào", "Made a form from the report that was read", "fileName"),
  "import.handed-over": (data, nameOf) => {
    const name = nameOf(data.agencyId);
    return withDetails(
      name === null
        ? say("Chuyển văn bản đang đọc cho cơ quan khác", "Handed a document over to another agency")
        : say(`Chuyển văn bản đang đọc cho ${name}`, `Handed a document over to ${name}`),
      typeof data.fileName === "string" ? [say(data.fileName, data.fileName)] : [],
    );
  },
  "import.dropped": withWords("Bỏ văn bản đang đọc", "Dropped the document", "fileName"),
  "plan.created": (data) => say(`Lập kế hoạch${quoted(data.title)}`, `Made the plan${quoted(data.title)}`),
  "plan.edited": withChanges("Sửa kế hoạch", "Edited the plan"),
  "plan.revoked": (data) =>
    withDetails(say(`Thu hồi kế hoạch${quoted(data.reason)}`, `Revoked the plan${quoted(data.reason)}`), [
      say(
        `${count(data.works)} phần việc của ${count(data.agencies)} cơ quan; ${count(data.received)} đã tiếp nhận, ${count(data.handedIn)} đã nộp`,
        `Assignments: ${count(data.works)}; agencies: ${count(data.agencies)}; received: ${count(data.received)}; handed in: ${count(data.handedIn)}`,
      ),
    ]),
  "plan.restored": (data) =>
    withDetails(say(`Khôi phục kế hoạch${quoted(data.reason)}`, `Restored the plan${quoted(data.reason)}`), [
      say(`${count(data.works)} phần việc trở lại như trước`, `Assignments that stand as before: ${count(data.works)}`),
    ]),
  "plan.amended": (data) =>
    say(
      `Ghi văn bản sửa đổi ${String(data.number ?? "")} ngày ${day(data.issuedOn)}${quoted(data.about)}, dời ${count(data.assignmentIds)} hạn`,
      `Recorded the amending document ${String(data.number ?? "")} of ${day(data.issuedOn)}${quoted(data.about)}: ${count(data.assignmentIds)} deadlines moved`,
    ),
  "plan.clause-handled": ({ number, outcome, words, note }) => {
    const { vi, en } = clauseText[clauseOutcomes.find((each) => each === outcome) ?? "open"];
    const reason = note ? [say(`Ghi chú${quoted(note)}`, `Note${quoted(note)}`)] : [];
    return withDetails(
      say(
        `Điều của văn bản ${String(number ?? "")}: ${vi}${quoted(words)}`,
        `Clause of ${String(number ?? "")}: ${en}${quoted(words)}`,
      ),
      reason,
    );
  },
  "passage.added": withWords("Thêm đoạn văn bản gốc", "Added a passage of the document", "heading"),
  "passage.edited": withChanges("Sửa đoạn văn bản gốc", "Edited a passage of the document"),
  "target.added": withWords("Thêm chỉ tiêu", "Added a target", "text"),
  "target.edited": withChanges("Sửa chỉ tiêu", "Edited a target"),
  "target.measured": (data) =>
    withDetails(
      say(
        `Ghi số liệu chỉ tiêu${quoted(data.text)}: ${count(data.value)} ${data.unit ?? ""}, đến ngày ${day(data.measuredOn)}`,
        `Wrote down ${count(data.value)} ${data.unit ?? ""} for the target${quoted(data.text)}, as of ${day(data.measuredOn)}`,
      ),
      [data.source, data.note].flatMap((words) => (typeof words === "string" ? [say(words, words)] : [])),
    ),
  "target.removed": withWords("Bỏ chỉ tiêu", "Removed a target", "text"),
  "task.added": withWords("Thêm nhiệm vụ", "Added a task", "text"),
  "task.edited": withChanges("Sửa nhiệm vụ", "Edited a task"),
  "task.removed": withWords("Bỏ nhiệm vụ", "Removed a task", "text"),
  "task.assigned": (data, nameOf) =>
    withDetails(
      say(`Giao nhiệm vụ, ${count(data.assignmentIds)} phần việc`, `Assigned the task: ${count(data.assignmentIds)} assignments`),
      [...names(data.agencyIds, nameOf), ...names(data.groupIds, nameOf)],
    ),
  "assignment.noted": withWords("Ghi tiến độ", "Noted progress", "words"),
  "assignment.withdrawn": withWords("Thu hồi phân công", "Withdrew the assignment", "reason"),
  "assignment.directive-given": (data) => {
    const by = day(data.answerBy);
    return say(
      `Ý kiến chỉ đạo${by ? `, cần trả lời trước hết ngày ${by}` : ""}${quoted(data.words)}`,
      `Gave a directive${by ? `, to be answered by ${by}` : ""}${quoted(data.words)}`,
    );
  },
  "assignment.directive-answered": withWords("Trả lời ý kiến chỉ đạo", "Answered a directive", "words"),
  "closing.set": (data) =>
    typeof data.closesOn === "string"
      ? say(
          `Khóa sổ sau ngày ${day(data.closesOn)}${quoted(data.reason)}`,
          `Closed after ${day(data.closesOn)}${quoted(data.reason)}`,
        )
      : say(`Bỏ ngày khóa sổ${quoted(data.reason)}`, `Took the closing day back${quoted(data.reason)}`),
  "assignment.reopened": (data) =>
    say(
      `Mở lại sổ đến hết ngày ${day(data.until)}${quoted(data.reason)}`,
      `Opened again until ${day(data.until)}${quoted(data.reason)}`,
    ),
  "assignment.paused": withWords("Tạm dừng phần việc", "Paused the assignment", "reason"),
  "assignment.resumed": withWords("Tiếp tục phần việc", "Resumed the assignment", "reason"),
  "assignment.urgency-marked": (data) => {
    const { vi, en } = urgencyWords[urgencyNamed(data.urgency)];
    return say(`Đặt mức độ khẩn: ${vi}${quoted(data.reason)}`, `Set the urgency: ${en}${quoted(data.reason)}`);
  },
  "assignment.cancelled": withWords("Hủy phần việc", "Cancelled the assignment", "reason"),
  "extension.asked": (data) =>
    say(
      `Đề nghị gia hạn đến ${day(data.wantedOn)}${quoted(data.reason)}`,
      `Asked for an extension until ${day(data.wantedOn)}${quoted(data.reason)}`,
    ),
  "extension.withdrawn": fixed("Rút đề nghị gia hạn", "Withdrew the request for an extension"),
  "extension.granted": (data) =>
    say(`Gia hạn đến ${day(data.on)}${quoted(data.words)}`, `Extended the deadline until ${day(data.on)}${quoted(data.words)}`),
  "plan.deadlines-extended": (data) =>
    say(
      `Gia hạn ${count(data.assignmentIds)} phần việc đến ${day(data.on)}${quoted(data.words)}`,
      `Extended ${count(data.assignmentIds)} deadlines until ${day(data.on)}${quoted(data.words)}`,
    ),
  "extension.refused": withWords("Không đồng ý gia hạn", "Refused the extension", "words"),
  "extension.corrected": (data) =>
    say(
      `Sửa ngày gia hạn từ ${day(data.from)} thành ${day(data.on)}${quoted(data.words)}`,
      `Corrected the extension from ${day(data.from)} to ${day(data.on)}${quoted(data.words)}`,
    ),
  "extension.lapsed": withWords("Gia hạn hết hiệu lực", "The extension lapsed", "words"),
  "assignment.completion-requested": withWords("Báo đã hoàn thành", "Reported as done", "words"),
  "assignment.completion-returned": withWords("Trả lại kết quả", "Returned the result", "reason"),
  "assignment.completed": (data) =>
    say(`Xác nhận hoàn thành, tính vào ngày ${day(data.countsOn)}`, `Confirmed as done, counted on ${day(data.countsOn)}`),
  "evidence.added": (data) => say(`Đính kèm ${count(data.files)} tệp`, `Attached ${count(data.files)} files`),
  "evidence.removed": withWords("Gỡ tệp", "Removed a file", "fileName"),
  "part.given": (data) =>
    say(`Phân công nội bộ ${countParts(data)} phần`, `Split off ${countParts(data)} of the work as inner parts`),
  "part.noted": fixed("Ghi tiến độ phần nội bộ", "Noted progress on an inner part"),
  "part.reported": fixed("Báo xong phần nội bộ", "Reported an inner part as done"),
  "part.confirmed": fixed("Xác nhận xong phần nội bộ", "Confirmed an inner part as done"),
  "part.returned": fixed("Trả lại phần nội bộ", "Returned an inner part"),
  "part.withdrawn": fixed("Rút phần nội bộ", "Withdrew an inner part"),
  "part.moved": (data) =>
    say(`Đổi hạn phần nội bộ sang ${day(data.dueOn)}`, `Moved the deadline of an inner part to ${day(data.dueOn)}`),
  "part.handed-over": (data, nameOf) => {
    // Entries of today do not say to whom: that is inside of the agency.
    const to = nameOf(data.holderId) ?? nameOf(data.unitId);
    if (to === null)
      return say(`Chuyển giao ${countParts(data)} phần nội bộ`, `Handed over ${countParts(data)} of the inner parts`);
    return say(`Chuyển ${countParts(data)} phần nội bộ cho ${to}`, `Handed ${countParts(data)} of the inner parts to ${to}`);
  },
  "letter.made": withWords("Lập văn bản", "Made a letter", "subject"),
  "letter.registered": (data) =>
    say(
      `Vào sổ văn bản số ${String(data.number ?? "")}, ngày ${day(data.issuedOn)}`,
      `Registered the letter as ${String(data.number ?? "")} of ${day(data.issuedOn)}`,
    ),
  "letter.scanned": withWords("Đính kèm bản ký", "Attached the signed paper", "fileName"),
  "letter.voided": withWords("Hủy văn bản", "Voided the letter", "reason"),
  "result.drafted": withWords("Lập dự thảo kết quả của kỳ", "Drafted the results of a period", "period"),
  "result.published": withWords("Công bố kết quả của kỳ", "Published the results of a period", "period"),
  "result.discarded": withWords("Bỏ dự thảo kết quả của kỳ", "Discarded a draft of the results of a period", "period"),
  "template.added": withWords("Thay mẫu văn bản", "Brought a letter template", "fileName"),
  "template.restored": fixed("Trở về mẫu văn bản mặc định", "Went back to the default template"),
  "form.published": withWords("Ban hành biểu mẫu", "Published a form", "title"),
  "report.saved": (data) =>
    say(
      `Lưu bản nháp báo cáo, ${count(data.cells)} ô thay đổi`,
      `Saved a draft of the report, ${count(data.cells)} cells changed`,
    ),
  "report.submitted": fixed("Nộp báo cáo", "Submitted the report"),
  "report.accepted": fixed("Chấp nhận báo cáo", "Accepted the report"),
  "report.acceptance-revoked": withWords("Rút lại việc chấp nhận báo cáo", "Took back the acceptance of the report", "words"),
  "report.withdrawn": withWords("Rút lại báo cáo", "Withdrew the report", "words"),
  "report.returned": withWords("Trả lại báo cáo", "Returned the report", "words"),
  "reminders.set": withChanges("Đặt quy tắc nhắc", "Set the reminders"),
  "reminders.followed": withChanges("Bỏ quy tắc nhắc riêng", "Dropped its own reminders"),
  "reminders.delivery-set": withChanges("Đổi cách gửi thư nhắc", "Changed how reminders travel"),
  "user.links-revoked": fixed("Thu hồi mọi liên kết đã gửi trong thư", "Took back every link that was mailed"),
  "assignment.acknowledged": fixed("Xác nhận đã nhận việc", "Confirmed receipt"),
  "user.reminders-chosen": (data) =>
    say(`Chọn nhận thư nhắc lúc ${count(data.hour)} giờ`, `Chose to be reminded at ${count(data.hour)} o'clock`),
  "webhook.added": withWords("Thêm cổng nhắn tin", "Added a gateway", "name"),
  "webhook.changed": (data, nameOf) =>
    withDetails(
      say(`Sửa cổng nhắn tin${quoted(data.name)}`, `Changed the gateway${quoted(data.name)}`),
      changedFields(data.changes, nameOf),
    ),
  "webhook.secret-renewed": withWords("Đổi khóa bí mật của cổng nhắn tin", "Renewed the secret of a gateway", "name"),
  "webhook.removed": withWords("Bỏ cổng nhắn tin", "Removed a gateway", "name"),
  "push.added": fixed("Bật thông báo trên một trình duyệt", "Switched notifications on in a browser"),
  "push.removed": fixed("Tắt thông báo trên một trình duyệt", "Switched notifications off in a browser"),
  "feed.made": (data) =>
    data.isAgain === true
      ? say("Tạo địa chỉ lịch mới, bỏ địa chỉ cũ", "Made a new calendar address and ended the old one")
      : say("Tạo địa chỉ lịch hạn việc", "Made a calendar address"),
  "feed.revoked": fixed("Thu hồi địa chỉ lịch", "Revoked the calendar address"),
  "reference.loaded": (data) =>
    say(
      `Nạp dữ liệu dùng chung: ${count(data.days)} ngày trong lịch, ${count(data.units)} đơn vị hành chính`,
      `Loaded reference data: ${count(data.days)} calendar days, ${count(data.units)} administrative units`,
    ),
};

/** Which actions have words of their own. */
export const toldActions: readonly string[] = Object.keys(tellers);

/** A change in words; an action that has none is told as a change of its kind of object. */
export function tell({ action, objectType, data }: { action: string; objectType: string; data: Data }, nameOf: NameOf): Told {
  const teller = tellers[action];
  if (!teller) {
    const thing = auditObjectNames[objectType as AuditObject] ?? say("nội dung", "something");
    return { sentence: say(`Thay đổi ${thing.vi.toLowerCase()}`, `Changed: ${thing.en.toLowerCase()}`), details: [] };
  }
  const told = teller(data, nameOf);
  return byLink("sentence" in told ? told : { sentence: told, details: [] }, data);
}

/** Says of what was done without signing in by the link of which mail it was done. */
function byLink(told: Told, { linkOf }: Data): Told {
  const mailOn = day(linkOf);
  if (mailOn === "") return told;
  return {
    ...told,
    details: [...told.details, say(`Qua liên kết trong thư ngày ${mailOn}`, `By the link of the mail of ${mailOn}`)],
  };
}
