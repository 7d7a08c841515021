import { formBacKan } from "./plan-backan-form";
import type { PlanData } from "./world-data";

/** The request behind the half-year report of 2024. Its own text is not known: what stands here is what the report says of it. */
export const planBacKan: PlanData = {
  key: "plan-backan",
  number: "1236/LĐTBXH-PCTNXH",
  title: "Báo cáo sơ kết công tác phòng, chống mại dâm 6 tháng đầu năm 2024",
  kind: "plan",
  issuer: "bk-sldtbxh",
  standing: "bk-sldtbxh",
  place: "Bắc Kạn",
  issuedOn: "2024-06-03",
  effectiveOn: "2024-06-03",
  period: { from: "2024-01-01", to: "2024-06-30" },
  bases: [],
  recipients: ["UBND thành phố Bắc Kạn"],
  passages: [
    {
      key: "bk-1",
      code: "1",
      heading: "Nội dung yêu cầu",
      words: "Sơ kết sáu tháng đầu năm 2024 theo đề cương và biểu số liệu.",
    },
  ],
  targets: [],
  tasks: [
    {
      key: "bk-bao-cao",
      text: "Báo cáo sơ kết 6 tháng đầu năm 2024 theo đề cương, kèm biểu số liệu",
      section: "Nội dung yêu cầu",
      passage: "bk-1",
      deadline: { kind: "half", words: "6 tháng đầu năm 2024", year: 2024, half: 1 },
      leads: ["bk-h-bac-kan"],
      deliverable: "Báo cáo 6 tháng kèm biểu tổng hợp",
      form: "bieu-bac-kan-2024",
      sendTo: "bk-sldtbxh",
    },
  ],
  forms: [formBacKan],
  peersVisible: false,
};
