import { catalogue } from "~/lib/i18n/text";

/** Words about figures that are masked for some readers. */
export const maskedText = catalogue({
  masked: { vi: "số liệu được che", en: "masked figure" },
  who: {
    vi: (roles: string) =>
      roles === "" ? "Chỉ cơ quan báo cáo được xem." : `Người được xem: cơ quan báo cáo; vai trò ${roles}.`,
    en: (roles: string) =>
      roles === "" ? "Only the reporting agency sees it." : `Who sees it: the reporting agency; the roles ${roles}.`,
  },
  rows: { vi: "dòng hạn chế xem", en: "restricted rows" },
  rowsAndSmall: {
    vi: (below: string) => `dòng hạn chế xem, số đếm nhỏ hơn ${below}`,
    en: (below: string) => `restricted rows, counts below ${below}`,
  },
  why: {
    vi: (what: string) => `Dấu • là số liệu được che đối với bạn: ${what} và những số mà từ đó tính ra được các số ấy.`,
    en: (what: string) =>
      `A • stands for a figure that is masked for you: ${what}, and figures from which those could be worked out.`,
  },
  rule: {
    vi: (what: string) => `Che đối với người ngoài: ${what} và những số mà từ đó tính ra được các số ấy.`,
    en: (what: string) => `Masked for others: ${what}, and figures from which those could be worked out.`,
  },
});
