import { agencies } from "./agencies";
import type { Day, GroupData } from "./world-data";

const members = (keys: string[], from: Day, to?: Day) => keys.map((agency) => ({ agency, from, ...(to ? { to } : {}) }));

/** Every body of one level below a parent, for as long as each exists. */
const below = (parent: string, level: "district" | "commune") =>
  agencies
    .filter((agency) => agency.parent === parent && agency.level === level)
    .map(({ key, validFrom, validTo }) => ({ agency: key, from: validFrom, ...(validTo ? { to: validTo } : {}) }));

export const groups: GroupData[] = [
  {
    key: "lc-huyen",
    name: "UBND các huyện, thị xã, thành phố (tỉnh Lào Cai)",
    owner: "lc-ubnd",
    members: below("lc-ubnd", "district"),
  },
  {
    key: "lc-bcd",
    name: "Thành viên Ban Chỉ đạo phòng, chống AIDS; phòng, chống tội phạm; tệ nạn xã hội và phong trào toàn dân bảo vệ An ninh Tổ quốc tỉnh",
    owner: "lc-ubnd",
    // The plan names only the police; the other members are illustrative.
    members: members(
      [
        "lc-cat",
        "lc-bchqs",
        "lc-bdbp",
        "lc-syt",
        "lc-sgddt",
        "lc-stp",
        "lc-svhtt",
        "lc-stttt",
        "lc-vksnd",
        "lc-tand",
        "lc-mttq",
        "lc-hlhpn",
      ],
      "2016-01-01",
      "2025-03-01",
    ),
  },
  {
    key: "na-huyen",
    name: "UBND các huyện, thành phố, thị xã (tỉnh Nghệ An)",
    owner: "na-ubnd",
    members: below("na-ubnd", "district"),
  },
  {
    key: "na-so-nganh",
    name: "Các sở, ban, ngành, đoàn thể cấp tỉnh (tỉnh Nghệ An)",
    owner: "na-ubnd",
    members: members(
      ["na-cat", "na-bdbp", "na-syt", "na-svhtt", "na-stttt", "na-stc", "na-stp", "na-sgddt", "na-sdl", "na-mttq"],
      "2016-01-01",
      "2025-03-01",
    ),
  },
  {
    key: "lch-so-nganh",
    name: "Các sở, ban, ngành, đoàn thể cấp tỉnh (tỉnh Lai Châu)",
    owner: "lch-ubnd",
    members: members(
      ["lch-cat", "lch-bchqs", "lch-stp", "lch-svhttdl", "lch-snv", "lch-sgddt", "lch-stc", "lch-bao-dai"],
      "2025-07-01",
    ),
  },
  { key: "lch-xa", name: "UBND các xã, phường (tỉnh Lai Châu)", owner: "lch-ubnd", members: below("lch-ubnd", "commune") },
  {
    key: "bo-nganh",
    name: "Các bộ, ngành, cơ quan Trung ương",
    owner: "bo-ldtbxh",
    members: members(["bo-cong-an", "bo-y-te", "bo-vhttdl"], "2016-01-01"),
  },
  {
    key: "ubnd-tinh",
    name: "UBND các tỉnh, thành phố trực thuộc Trung ương",
    owner: "bo-ldtbxh",
    members: [
      ...members(["lc-ubnd", "yb-ubnd", "bk-ubnd"], "2016-01-01", "2025-07-01"),
      ...members(["na-ubnd", "lch-ubnd"], "2016-01-01"),
      ...members(["lc25-ubnd", "tn25-ubnd"], "2025-07-01"),
    ],
  },
];
