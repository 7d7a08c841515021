import { describe, expect, it } from "vitest";
import { agencyNaming } from "~/features/importing/from-reading/agency-naming";
import { itemsOfReading } from "~/features/importing/from-reading/items-of-reading";
import { itemForm } from "~/features/importing/items/check-item";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { RuleViolation } from "~/lib/errors";

const directory = [
  { id: "a", name: "UBND huyện Bình An" },
  { id: "b", name: "UBND thành phố Hòa An" },
  { id: "c", name: "Sở Tài chính" },
  { id: "d", name: "Sở Y tế" },
  { id: "g", name: "UBND các huyện, thành phố", isGroup: true, members: ["a", "b"] },
];
const around = {
  named: agencyNaming(directory),
  above: null,
  titled: (title: string) => title,
  handedInBy: "",
  section: () => "",
  heading: () => null,
  titleLine: null,
  isOutlineOfReport: false,
  formLines: [],
};
const items = itemsOfReading(
  readDocument(
    readText(`KẾ HOẠCH
Trồng rừng năm 2026

I. MỤC TIÊU
1. Trồng 90% cây ven đường trước ngày 31/6/2026.

II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Phối hợp với Sở Y tế kiểm tra bếp ăn của lâm trường.
2. UBND các huyện, thành phố (trừ thành phố Hòa An) trồng cây ven đường.
`),
  ),
  around,
);
const doubtsOf = (kind: string) => items.filter((item) => item.kind === kind).map(({ doubts }) => doubts.map(({ vi }) => vi));

describe("what becomes of a document that is not plain", () => {
  it("a lead turned round, and a group with an exception, are looked at", () => {
    const leads = items.filter(({ kind }) => kind === "task").map(({ fields }) => fields["leads[]"]);
    expect(leads).toEqual([["Sở Y tế"], ["UBND huyện Bình An"]]);
    expect(doubtsOf("task")).toEqual([
      [expect.stringContaining("cơ quan ấy chủ trì")],
      [expect.stringContaining("Văn bản trừ “thành phố Hòa An”")],
    ]);
  });

  it("a target by a day that there is not waits for a day", () => {
    const target = items.find(({ kind }) => kind === "target");
    expect(doubtsOf("target")).toEqual([[expect.stringContaining("không có ngày 31/6/2026")]]);
    expect(() => itemForm.target(target?.fields ?? {})).toThrow(RuleViolation);
  });
});

describe("to whom a task sends its result", () => {
  const receiverDoubts = (receiver: string) =>
    itemsOfReading(
      readDocument(
        readText(`KẾ HOẠCH
Trồng rừng năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Cân đối kinh phí trồng rừng, gửi kết quả về ${receiver} để tổng hợp.
`),
      ),
      around,
    ).flatMap(({ kind, fields, doubts }) => (kind === "task" ? [[fields.sendTo?.[0], doubts.map(({ vi }) => vi)]] : []));

  it("is looked at where the directory does not know it, and not where it does or where several are named", () => {
    expect(receiverDoubts("Chi cục Kiểm lâm")).toEqual([
      ["Chi cục Kiểm lâm", [expect.stringContaining("không có “Chi cục Kiểm lâm”")]],
    ]);
    expect(receiverDoubts("Sở Y tế")).toEqual([["Sở Y tế", []]]);
    const [[several, doubts] = []] = receiverDoubts("Chi cục Kiểm lâm, Hạt Kiểm lâm");
    expect([several?.includes(","), doubts]).toEqual([true, []]);
  });
});

describe("a sentence with two deadlines", () => {
  const read = readDocument(
    readText(`KẾ HOẠCH
Trồng rừng năm 2026

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế thống kê số hộ, báo cáo về Sở Tài chính trước ngày 05/12/2026; vận động các hộ làm chuồng, xong trước ngày 15/12/2026.
2. Sở Tài chính tổng hợp kết quả, báo cáo Sở Y tế trước ngày 25 hằng tháng; báo cáo tổng kết trước ngày 25/4/2027.
`),
  );
  const tasks = itemsOfReading(read, around).filter(({ kind }) => kind === "task");
  const named = (word: string) => tasks.find(({ fields }) => fields.text?.[0]?.toLowerCase().startsWith(word));
  const remarked = (word: string) =>
    named(word)
      ?.doubts.filter(({ vi }) => vi.includes("rơi vào"))
      .map(({ vi }) => vi);

  it("has what is said of one of them on the half that it is the deadline of", () => {
    expect(remarked("thống kê")).toEqual([expect.stringContaining("trước ngày 05/12/2026")]);
    expect(remarked("vận động")).toEqual([]);
    expect(remarked("tổng hợp")).toEqual([]);
    expect(remarked("báo cáo")).toEqual([expect.stringContaining("25/4/2027")]);
  });

  it("sends a further report to whom the first goes, and nothing else there", () => {
    expect(named("báo cáo")?.fields).toMatchObject({ sendTo: ["Sở Y tế"], deliverable: ["Báo cáo"] });
    expect(named("vận động")?.fields.sendTo).toEqual([""]);
  });
});
