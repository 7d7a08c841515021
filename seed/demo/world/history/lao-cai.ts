import { fill142 } from "../fill-142";
import type { HistoryStep } from "../world-data";
import { claimsDone, contactOf, sends } from "./steps";

const SECRETARIAT = "lc-thuky";
const report = (agency: string) => ({ task: "142-bao-cao-huyen", agency });
const ofMember = (agency: string) => ({ task: "142-bao-cao-bcd", agency });
const ownPlan = (agency: string) => ({ task: "142-ke-hoach-huyen", agency });

const sendsReport = (agency: string, savedAt: string, submittedAt: string) =>
  sends(report(agency), savedAt, fill142(agency), submittedAt);
const accepts = (agency: string, at: string): HistoryStep => ({ at, who: SECRETARIAT, do: "accept", on: report(agency) });
const confirms = (on: HistoryStep["on"], at: string): HistoryStep => ({ at, who: SECRETARIAT, do: "confirm", on });
const notes = (agency: string, at: string, text: string): HistoryStep => ({
  at,
  who: contactOf(agency),
  do: "note",
  on: report(agency),
  text,
});

/**
 * The review in June and July 2020. Si Ma Cai never moves, Sa Pa leaves one note, Văn Bàn stays silent after the return:
 * these three are left for people to try.
 */
const districts: HistoryStep[] = [
  notes("lc-h-lao-cai", "2020-06-18T10:05", "Đã nhận báo cáo của 15/17 xã, phường."),
  ...sendsReport("lc-h-lao-cai", "2020-06-30T09:20", "2020-06-30T09:40"),
  accepts("lc-h-lao-cai", "2020-06-30T16:20"),

  ...sendsReport("lc-h-bao-thang", "2020-06-30T09:55", "2020-06-30T10:15"),
  accepts("lc-h-bao-thang", "2020-06-30T16:45"),

  ...sendsReport("lc-h-van-ban", "2020-06-26T14:10", "2020-06-26T14:35"),
  {
    at: "2020-06-30T08:50",
    who: SECRETARIAT,
    do: "return",
    on: report("lc-h-van-ban"),
    text: "Số liệu mới tính đến 20/6, chưa đến 30/6/2020; mục III còn thiếu kiến nghị. Đề nghị bổ sung và gửi lại.",
  },

  {
    at: "2020-06-26T09:15",
    who: "sa-pa-canbo",
    do: "note",
    on: report("lc-h-sa-pa"),
    text: "Còn chờ số liệu của 4 phường; dự kiến xong đầu tháng 7.",
  },

  ...sendsReport("lc-h-muong-khuong", "2020-07-02T08:30", "2020-07-02T09:05"),
  accepts("lc-h-muong-khuong", "2020-07-03T10:40"),

  ...sendsReport("lc-h-bat-xat", "2020-07-03T14:20", "2020-07-03T15:30"),
  accepts("lc-h-bat-xat", "2020-07-06T09:10"),

  notes("lc-h-bao-yen", "2020-07-01T15:00", "Đang khớp số liệu xử phạt với công an huyện."),
  ...sendsReport("lc-h-bao-yen", "2020-07-06T14:40", "2020-07-06T15:10"),
  accepts("lc-h-bao-yen", "2020-07-08T08:30"),

  notes("lc-h-bac-ha", "2020-07-03T16:10", "Hai xã gửi muộn do mất điện sau mưa lũ."),
  ...sendsReport("lc-h-bac-ha", "2020-07-07T08:20", "2020-07-07T08:50"),
];

const districtPlans: HistoryStep[] = [
  ...claimsDone(ownPlan("lc-h-lao-cai"), "2020-05-27", "09", "Đã ban hành kế hoạch tổng kết của thành phố."),
  confirms(ownPlan("lc-h-lao-cai"), "2020-05-28T08:30"),
  ...claimsDone(ownPlan("lc-h-bao-thang"), "2020-06-01", "14", "Đã ban hành kế hoạch tổng kết của huyện."),
  confirms(ownPlan("lc-h-bao-thang"), "2020-06-02T10:00"),
  ...claimsDone(ownPlan("lc-h-bat-xat"), "2020-06-03", "08", "Đã ban hành kế hoạch tổng kết của huyện."),
  confirms(ownPlan("lc-h-bat-xat"), "2020-06-04T09:20"),
  ...claimsDone(ownPlan("lc-h-bac-ha"), "2020-06-09", "15", "Đã ban hành kế hoạch tổng kết của huyện."),
];

const members: HistoryStep[] = [
  ...claimsDone(ofMember("lc-sgddt"), "2020-06-25", "10", "Gửi báo cáo của ngành giáo dục."),
  confirms(ofMember("lc-sgddt"), "2020-06-29T09:30"),
  ...claimsDone(ofMember("lc-syt"), "2020-07-01", "09", "Gửi báo cáo của ngành y tế."),
  confirms(ofMember("lc-syt"), "2020-07-02T14:00"),
  ...claimsDone(ofMember("lc-hlhpn"), "2020-07-02", "15", "Gửi báo cáo của Hội."),
  confirms(ofMember("lc-hlhpn"), "2020-07-03T11:00"),
  ...claimsDone(ofMember("lc-stp"), "2020-07-03", "16", "Gửi báo cáo của ngành tư pháp."),
  confirms(ofMember("lc-stp"), "2020-07-06T14:15"),
  ...claimsDone(ofMember("lc-mttq"), "2020-07-07", "10", "Gửi báo cáo của Mặt trận tỉnh."),
  {
    at: "2020-06-22T16:30",
    who: contactOf("lc-cat"),
    do: "note",
    on: ofMember("lc-cat"),
    text: "Đang tổng hợp số liệu truy quét, xử lý từ công an các huyện.",
  },
];

const standing: HistoryStep[] = [
  {
    at: "2020-05-20T08:40",
    who: SECRETARIAT,
    do: "note",
    on: { task: "142-don-doc", agency: "lc-sldtbxh" },
    text: "Đã gửi đề cương và biểu số liệu tới 9 huyện, thị xã, thành phố.",
  },
  {
    at: "2020-06-19T15:20",
    who: "lc-lanhdao",
    do: "directive",
    on: { task: "142-bao-cao-tinh", agency: "lc-sldtbxh" },
    text: "Sở rà từng huyện, nơi nào chưa có số liệu thì cử người xuống cùng làm; báo cáo lại trong tuần.",
  },
  {
    at: "2020-06-24T10:10",
    who: SECRETARIAT,
    do: "note",
    on: { task: "142-bao-cao-tinh", agency: "lc-sldtbxh" },
    text: "Đã dựng khung dự thảo; chờ số liệu chốt 30/6.",
  },
];

export const laoCaiHistory: HistoryStep[] = [...districts, ...districtPlans, ...members, ...standing];
