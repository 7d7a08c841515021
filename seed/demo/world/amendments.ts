import type { AmendmentData } from "./world-data";

/** One document, made up for the demo: two tasks of five years that are to be finished earlier, on days of their own. */
export const amendments: AmendmentData[] = [
  {
    at: "2026-09-08T09:30",
    plan: "plan-laichau",
    document: {
      number: "3105/KH-UBND",
      issuedOn: "2026-09-07",
      about: "điều chỉnh thời hạn một số nhiệm vụ của ngành y tế, nội vụ (minh họa)",
    },
    moves: [
      { on: { task: "lch-yt-co-che", agency: "lch-syt" }, to: "2027-03-31" },
      { on: { task: "lch-nv-viec-lam", agency: "lch-snv" }, to: "2027-06-30" },
    ],
  },
];
