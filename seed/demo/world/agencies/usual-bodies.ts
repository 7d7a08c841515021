import type { AgencyData } from "../world-data";
import { type bodyOf, MERGER_OF_DEPARTMENTS } from "./province";

type Body = ReturnType<typeof bodyOf>;

// The documents of the demo name few of these; the rest is what the decrees set up everywhere.
const usual = { illustrative: true };
const untilMerger = { validTo: MERGER_OF_DEPARTMENTS, ...usual };
const sinceMerger = { validFrom: MERGER_OF_DEPARTMENTS, ...usual };

/** Bodies of a province that bear the same name before and after 1/3/2025; of departments, offices and vertical branches. */
export const lastingBodies = (body: Body): AgencyData[] => [
  body("vpubnd", "Văn phòng UBND", "department", usual),
  body("ttr", "Thanh tra", "department", { shortName: "Thanh tra tỉnh", ...usual }),
  body("sct", "Sở Công Thương", "department", usual),
  body("skhcn", "Sở Khoa học và Công nghệ", "department", usual),
  body("bhxh", "Bảo hiểm xã hội", "other", { shortName: "BHXH tỉnh", ...usual }),
];

/** The political and social organisations that plans call on, below the Front. */
export const socialOrganisations = (body: Body, front: string): AgencyData[] =>
  (
    [
      ["hnd", "Hội Nông dân"],
      ["hccb", "Hội Cựu chiến binh"],
      ["ldld", "Liên đoàn Lao động"],
      ["doan", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"],
    ] as const
  ).map(([suffix, name]) => body(suffix, name, "front", { parent: front, ...usual }));

/** Departments that 1/3/2025 ended, each with the one that went on with its work (Decree 24/2014/NĐ-CP, Articles 8 and 9). */
export const departmentsUntilMerger = (body: Body, key: string): AgencyData[] => [
  body("skhdt", "Sở Kế hoạch và Đầu tư", "department", { successor: `${key}-stc`, ...untilMerger }),
  body("snnptnt", "Sở Nông nghiệp và Phát triển nông thôn", "department", {
    shortName: "Sở NN&PTNT",
    successor: `${key}-snnmt`,
    ...untilMerger,
  }),
  body("stnmt", "Sở Tài nguyên và Môi trường", "department", {
    shortName: "Sở TN&MT",
    successor: `${key}-snnmt`,
    ...untilMerger,
  }),
  body("bdt", "Ban Dân tộc", "department", { successor: `${key}-sdttg`, ...untilMerger }),
];

/** Departments that were set up on 1/3/2025 (Decree 45/2025/NĐ-CP, kept by Decree 150/2025/NĐ-CP). */
export const departmentsSinceMerger = (body: Body): AgencyData[] => [
  body("snnmt", "Sở Nông nghiệp và Môi trường", "department", { shortName: "Sở NN&MT", ...sinceMerger }),
  body("sdttg", "Sở Dân tộc và Tôn giáo", "department", sinceMerger),
];
