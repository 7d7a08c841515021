import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { layOut } from "~/features/importing/from-reading/lay-out";
import { nameOfItem } from "~/features/importing/items/draft-item";
import { type Block, marksByLine, type Row, type Table } from "~/features/reading/block";
import { paragraphAt } from "~/features/reading/parts/paragraphs";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const surroundings = async () => ({ directory: [], above: null, agencyName: "" });

/** The blocks, with these words not recognised with certainty wherever a line holds the words before the bar: "Sở Tài chính|Tài". */
function blurred(blocks: readonly Block[], ...marks: readonly string[]): Block[] {
  const doubtful = (text: string) =>
    marks.flatMap((mark) => {
      const [place = "", word = ""] = mark.split("|");
      return text.includes(place) ? [word] : [];
    });
  return blocks.map((block) => {
    if (block.kind === "paragraph") return { ...block, doubtful: doubtful(block.text) };
    const rows = block.rows.map((row): Row => {
      const own = doubtful(row.cells.map(({ text }) => text).join(" "));
      return own.length === 0 ? row : { ...row, doubtful: own };
    });
    return { ...block, rows, doubtful: rows.flatMap((row) => row.doubtful ?? []) };
  });
}

/** What is said of words that were not recognised, by the beginning of the item. */
async function unclear(blocks: readonly Block[]): Promise<Record<string, string[]>> {
  const { items } = await layOut({ blocks, wasRecognised: true }, { calendar: workCalendar([]), surroundings });
  return Object.fromEntries(
    items.map((item) => [
      item.kind === "plan" ? "kế hoạch" : nameOfItem(item).slice(0, 9),
      item.doubts.map(({ vi }) => vi).filter((vi) => vi.includes("nhận rõ chữ")),
    ]),
  );
}

const own = (words: string) => [`Chưa nhận rõ chữ: ${words}. Đối chiếu với bản gốc.`];
const from = (line: string, words: string) => [
  `Lấy từ dòng “${line}”, trong đó chưa nhận rõ chữ: ${words}. Đối chiếu với bản gốc.`,
];

const plan = plantingPlanWith(`
II. CHỈ TIÊU
1. Trồng ít nhất 500 cây quanh mỗi trường học.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
a) Hướng dẫn kỹ thuật trong tháng 4.
b) Kiểm tra việc trồng cây, báo cáo trước ngày 15/6/2026.
2. Sở Tài chính
Thẩm định dự toán trong tháng 4.
`);

describe("an item that was read from a scan", () => {
  it("is looked at when its own words hold one that is uncertain, in its deadline as anywhere", async () => {
    const said = await unclear(blurred(plan, "Kiểm tra việc|15/6/2026", "500 cây|500"));
    expect(said).toEqual({
      "kế hoạch": [],
      "Trồng ít ": own("“500”"),
      "Hướng dẫn": [],
      "Kiểm tra ": own("“15/6/2026”"),
      "Thẩm định": [],
    });
  });

  it("is looked at only for the words of its own half where a sentence gave two", async () => {
    const two = plantingPlanWith(`
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Cấp cây giống trước ngày 15/4/2026; hướng dẫn kỹ thuật trước ngày 20/5/2026.
`);
    const said = await unclear(blurred(two, "Cấp cây giống|giống", "Cấp cây giống|20/5/2026"));
    expect(said).toMatchObject({ "Cấp cây g": own("“giống”"), "Hướng dẫn": own("“20/5/2026”") });
  });

  it("is looked at when the agency that leads it came from a heading with such a word, and no other item is", async () => {
    const said = await unclear(blurred(plan, "Sở Nông nghiệp|nghiệp"));
    expect(said["Hướng dẫn"]).toEqual(from("1. Sở Nông nghiệp và Môi trường", "“nghiệp”"));
    expect(said["Kiểm tra "]).toEqual(from("1. Sở Nông nghiệp và Môi trường", "“nghiệp”"));
    expect(said["Thẩm định"]).toEqual([]);
  });

  it("of a row of a table is looked at for the words of its own row", async () => {
    const last = (plan.at(-1)?.line ?? 0) + 1;
    const cell = (text: string, column: number) => ({ column, columns: 1, rows: 1, text, isBold: false });
    const texts = [
      ["TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"],
      ["1", "Lập danh sách hộ nhận cây", "Sở Tài chính", "Tháng 5/2026"],
      ["2", "Bàn giao cây giống cho xã", "Sở Nông nghiệp và Môi trường", "Quý II/2026"],
    ];
    const rows = texts.map((row, index) => ({ line: last + 1 + index, cells: row.map(cell) }));
    const table: Table = { kind: "table", line: last + 1, table: 1, rows, doubtful: [] };
    const annexed = [...plan, paragraphAt(last, "PHỤ LỤC BIỂU PHÂN CÔNG NHIỆM VỤ"), table];
    const said = await unclear(blurred(annexed, "Bàn giao|II/2026", "Bàn giao|,", "Bàn giao|2"));
    expect(said["Bàn giao "]).toEqual(own("“II/2026”"));
    expect(said["Lập danh "]).toEqual([]);
  });

  it("is the plan itself where its number, its day, its issuer or its signer is uncertain, and not for other words around it", async () => {
    expect((await unclear(blurred(plan, "Số: 57|57/KH-UBND")))["kế hoạch"]).toEqual(own("“57/KH-UBND”"));
    expect((await unclear(blurred(plan, "tháng 3 năm|09", "Hoa Ban|Hoa")))["kế hoạch"]).toEqual(own("“09”, “Hoa”"));
    expect((await unclear(blurred(plan, "Độc lập|Hạnh", "Thực hiện Quyết định|tỉnh")))["kế hoạch"]).toEqual([]);
  });

  it("is not doubtful for the number that only counts it, but for one that it says", async () => {
    expect((await unclear(blurred(plan, "a) Hướng dẫn|a)")))["Hướng dẫn"]).toEqual([]);
    expect((await unclear(blurred(plan, "a) Hướng dẫn|4.")))["Hướng dẫn"]).toEqual(own("“4.”"));
  });

  it("is not doubtful for a speck that is no word", async () => {
    expect((await unclear(blurred(plan, "Kiểm tra việc|,")))["Kiểm tra "]).toEqual([]);
  });
});

it("a line that was split into several paragraphs has the uncertain words of all of them", () => {
  const parts = [paragraphAt(4, "II. Nhiệm vụ"), paragraphAt(4, "1. Sở Y tế"), paragraphAt(5, "Rà soát")];
  expect([...marksByLine(blurred(parts, "II.|vụ", "1. Sở|tế"))]).toEqual([[4, { doubtful: ["vụ", "tế"], corrected: [] }]]);
});
