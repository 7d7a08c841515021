import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of revoking a plan as a whole and of restoring it. */
export const revocationText = catalogue({
  revoke: { vi: "Thu hồi kế hoạch", en: "Revoke the plan" },
  restore: { vi: "Khôi phục kế hoạch", en: "Restore the plan" },
  keep: { vi: "Giữ nguyên", en: "Leave it as it is" },
  revoked: { vi: "Đã thu hồi", en: "Revoked" },

  revokedTitle: { vi: (day: string) => `Kế hoạch đã thu hồi ngày ${day}`, en: (day: string) => `Revoked on ${day}` },
  revokedBy: { vi: (who: string, at: string) => `${who}, lúc ${at}`, en: (who: string, at: string) => `${who}, at ${at}` },
  revokedMeans: {
    vi: "Không còn phải thực hiện, không tính vào số liệu nào và không ai bị nhắc. Nội dung vẫn xem được.",
    en: "Nothing is to be done any more, it counts in no figure and nobody is reminded. All of it can still be read.",
  },
  seePlan: { vi: "Xem kế hoạch", en: "See the plan" },

  intro: {
    vi: "Dùng khi cả kế hoạch vào hệ thống là sai: nhầm tệp, trùng, nhập thử, hoặc văn bản đã bị thu hồi, bãi bỏ. Nếu chỉ sai vài phần việc, hãy thu hồi từng phân công; nếu văn bản được sửa đổi, hãy ghi văn bản sửa đổi.",
    en: "For a plan that is wrong as a whole: the wrong file, a duplicate, a trial, or a paper that was withdrawn. If only some of its work is wrong, withdraw that; if a later paper changes it, record the amendment.",
  },
  effect: { vi: "Thu hồi thì sẽ thế nào", en: "What this means" },
  noWork: {
    vi: "Kế hoạch chưa giao phần việc nào còn hiệu lực, nên không cơ quan nào bị ảnh hưởng.",
    en: "No work of this plan is assigned, so no agency is concerned.",
  },
  works: {
    vi: (works: string, agencies: string) => `${works} phần việc của ${agencies} cơ quan thôi không phải thực hiện.`,
    en: (works: string, agencies: string) =>
      `${counted(works, "assignment")} of ${counted(agencies, "agency", "agencies")} no longer to be done.`,
  },
  untouched: {
    vi: "Chưa cơ quan nào tiếp nhận hay báo cáo, nên thu hồi được ngay.",
    en: "No agency has received or reported anything yet, so it is revoked at once.",
  },
  received: {
    vi: (count: string) => `${count} phần việc đã được cơ quan tiếp nhận hoặc bắt đầu làm.`,
    en: (count: string) => `${counted(count, "assignment")} received or begun by an agency.`,
  },
  handedIn: {
    vi: (count: string) => `${count} phần việc đã nộp báo cáo hoặc kết quả: vẫn giữ để xem, không tính vào số liệu nữa.`,
    en: (count: string) => `${counted(count, "assignment")} with a report or result handed in: kept to be read, counted no more.`,
  },
  completed: {
    vi: (count: string) => `${count} phần việc đã hoàn thành thôi không tính vào tỷ lệ hoàn thành và chỉ tiêu.`,
    en: (count: string) => `${counted(count, "completed assignment")} no longer in completion rates and targets.`,
  },
  requests: {
    vi: (count: string) => `${count} đề nghị gia hạn đang chờ sẽ kết thúc; nếu sau này khôi phục, cơ quan phải đề nghị lại.`,
    en: (count: string) =>
      `${counted(count, "waiting request")} for an extension will end; after a restoration agencies ask again.`,
  },
  reminders: {
    vi: (count: string) => `${count} thư nhắc đang chờ gửi sẽ bỏ các việc của kế hoạch này.`,
    en: (count: string) => `${counted(count, "waiting reminder")} will leave out the work of this plan.`,
  },
  told: {
    vi: "Mỗi cơ quan liên quan được báo một lần, kèm lý do. Số hiệu của kế hoạch dùng lại được cho văn bản đúng.",
    en: "Each agency concerned is told once, with the reason. The number of the plan is free for the right paper.",
  },
  undo: {
    vi: "Khôi phục được: mọi phần việc trở lại như trước khi thu hồi, chừng nào số hiệu chưa dùng cho kế hoạch khác.",
    en: "It can be restored with all work as it stood, as long as no other plan has taken its number.",
  },
  agree: {
    vi: "Tôi đã xem các con số trên và vẫn thu hồi cả kế hoạch",
    en: "I have seen these figures and revoke the whole plan",
  },
  reason: { vi: "Lý do thu hồi", en: "Why it is revoked" },
  reasonHelp: {
    vi: "Ví dụ: đưa nhầm tệp dự thảo; trùng với kế hoạch đã nhập; bị thu hồi theo văn bản số … ngày …",
    en: "For example: the draft was entered by mistake; withdrawn by document No. … of …",
  },
  restoreReason: { vi: "Lý do khôi phục", en: "Why it is restored" },
  restoreMeans: {
    vi: "Mọi phần việc trở lại đúng tình trạng và thời hạn trước khi thu hồi, được tính và được nhắc như trước. Đề nghị gia hạn đã kết thúc khi thu hồi thì phải đề nghị lại. Mỗi cơ quan liên quan được báo một lần.",
    en: "All work stands again as before, with its deadlines, is counted and reminded. Requests for an extension that ended are made anew. Each agency concerned is told once.",
  },
  later: {
    vi: (day: string) =>
      `Đang xem một ngày trong quá khứ: các phần việc còn diễn biến đến ngày ${day}. Hãy chuyển ngày xem tới sau ngày đó.`,
    en: (day: string) =>
      `You look at a day in the past: more happened to this work, up to ${day}. Move the day looked at past it first.`,
  },
  doneRevoked: {
    vi: "Đã thu hồi kế hoạch. Các cơ quan liên quan đã được báo.",
    en: "The plan is revoked. The agencies concerned were told.",
  },
  doneRestored: {
    vi: "Đã khôi phục kế hoạch. Các phần việc trở lại như trước khi thu hồi.",
    en: "The plan is restored. Its work stands as before.",
  },
});
