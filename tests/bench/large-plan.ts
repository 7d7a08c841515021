/** A plan of about three hundred pages, and the directory of a province of a thousand bodies. */
import type { Directory } from "~/features/reading/agencies/directory";
import { sectors } from "~/features/reading/agencies/sectors";
import { p, tbl, tr, wordFile } from "~tests/support/word-file";

const first = ["An", "Bình", "Cẩm", "Đông", "Gia", "Hà", "Khánh", "Lộc", "Mỹ", "Nghĩa", "Phú", "Quảng", "Sơn", "Tân", "Thạnh"];
const second = [
  "Bắc",
  "Châu",
  "Điền",
  "Giang",
  "Hòa",
  "Khê",
  "Lâm",
  "Minh",
  "Ninh",
  "Phong",
  "Quý",
  "Thủy",
  "Trung",
  "Vân",
  "Xuân",
];
const places = first.flatMap((one) =>
  second.flatMap((two) => [`${one} ${two}`, `${one} ${two} Thượng`, `${two} ${one}`, `${two} ${one} Hạ`]),
);

const departments = sectors.map(({ name }) => `Sở ${name}`);
const communes = places.slice(0, 900).map((place, at) => `Ủy ban nhân dân ${at % 4 === 0 ? "phường" : "xã"} ${place}`);
const units = places.slice(0, 80).map((place) => `Trung tâm Y tế khu vực ${place}`);

/** A thousand bodies and a group. */
export const thousandAgencies: Directory = [
  ...[...departments, ...communes, ...units].map((name, at) => ({ id: String(at), name, shortName: null })),
  { id: "group", name: "UBND các xã, phường", isGroup: true },
];

// A slip in every fifth name, and every seventh is of a body that the directory does not have.
const named = (at: number) => {
  const name = communes[(at * 37) % communes.length] ?? "";
  if (at % 7 === 0) return `Hội Thợ vườn ${places[(at * 11) % places.length]}`;
  return at % 5 === 0 ? name.replace("nhân dân", "nhân đân") : name.replace("Ủy ban nhân dân", "UBND");
};

const duty =
  "Chủ trì, phối hợp với Sở Tài chính và các cơ quan, đơn vị liên quan rà soát, tổng hợp nhu cầu, hướng dẫn kỹ thuật và kiểm tra việc thực hiện trên địa bàn, báo cáo kết quả";

const section = (at: number) =>
  [
    p(`${at + 1}. ${named(at)}`),
    p(`a) ${duty} trước ngày ${(at % 28) + 1}/7/2026.`),
    p(`b) Phấn đấu ${(at % 60) + 40}% hộ dân được tuyên truyền; ${duty} trong quý IV/2026.`),
    p(`c) Phối hợp với ${named(at + 3)} ${duty.slice(10).toLowerCase()} định kỳ hằng quý.`),
    p("- Thường xuyên cập nhật, công khai tiến độ trên trang thông tin của cơ quan, đơn vị để Nhân dân theo dõi, giám sát."),
  ].join("");

const head = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH HÒA AN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 57/KH-UBND",
  "Hòa An, ngày 09 tháng 3 năm 2026",
  "KẾ HOẠCH",
  "TRỒNG CÂY PHÂN TÁN NĂM 2026",
  "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
  "I. MỤC TIÊU",
  "1. Trồng mới 5.000 ha rừng, đạt tỷ lệ che phủ 60%.",
  "II. TỔ CHỨC THỰC HIỆN",
];

const rows = Array.from({ length: 600 }, (_each, at) =>
  tr(String(at + 1), duty, named(at), `Sở Tài chính, ${named(at + 1)}`, "Quý III/2026", "Báo cáo"),
);

/** About 900,000 letters: 1,000 bodies with their duties, then a table of assignments of 600 rows. */
export function largePlan(): Uint8Array {
  const sections = Array.from({ length: 1_000 }, (_each, at) => section(at));
  const table = tbl(tr("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"), ...rows);
  const closing = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Thị Hoa Ban"].map((text) =>
    p(text),
  );
  const annex = [p("PHỤ LỤC"), p("BIỂU PHÂN CÔNG NHIỆM VỤ"), p("(Kèm theo Kế hoạch số 57/KH-UBND)")];
  return wordFile({ body: [...head.map((text) => p(text)), ...sections, ...closing, ...annex, table].join("") });
}
