import type { InsideData } from "./world-data";

/** Sở Y tế splits the yearly report of Lai Châu among its people and the centre below it; one of them leaves before it is done. */
export const inside: InsideData[] = [
  {
    at: "2026-11-09T09:00",
    who: "lch-thuky",
    on: { task: "lch-yt-tong-hop-nam", agency: "lch-syt", period: "2026" },
    parts: [
      { key: "de-cuong", to: { account: "lch-canbo" }, words: "Lập đề cương báo cáo năm, gửi các đơn vị", dueOn: "2026-11-18" },
      { key: "thu-bao-cao", to: { account: "lch-canbo" }, words: "Thu báo cáo năm của 38 xã, phường", dueOn: "2026-12-18" },
      {
        key: "xet-nghiem",
        to: { agency: "lch-cdc" },
        words: "Số liệu xét nghiệm, điều trị và giảm hại cả năm",
        dueOn: "2026-12-11",
      },
      { key: "so-nganh", to: { account: "lch-canbo-cu" }, words: "Đối chiếu số liệu với các sở, ngành", dueOn: "2026-12-15" },
      { key: "danh-gia", to: { account: "lch-thuky" }, words: "Viết phần đánh giá và kiến nghị", dueOn: "2026-12-22" },
    ],
    steps: [
      { at: "2026-11-17T10:20", who: "lch-canbo", do: "report", part: "de-cuong", text: "Đã gửi đề cương tới 38 xã, phường." },
      { at: "2026-11-17T15:05", who: "lch-thuky", do: "confirm", part: "de-cuong" },
      { at: "2026-11-19T14:10", who: "lch-canbo", do: "note", part: "thu-bao-cao", text: "Đã nhắc các xã; 4 xã gửi dự thảo." },
      { at: "2026-11-20T09:40", who: "lch-cdc-canbo", do: "note", part: "xet-nghiem", text: "Đã có số liệu 10 tháng." },
    ],
    leaves: [{ account: "lch-canbo-cu", on: "2026-11-16" }],
  },
];
