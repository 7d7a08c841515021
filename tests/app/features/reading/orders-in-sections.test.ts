import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { orderHead as head, letterHead, tasksOfOrder, whoIn as who } from "~tests/support/reading/order";

const directive = (body: string) => `${head("CHỈ THỊ\nVề việc giữ kho thóc", "CT-UBND")}
Chủ tịch UBND tỉnh yêu cầu các sở và UBND các xã thực hiện các nội dung sau:

${body}`;
const texts = (body: string) => tasksOfOrder(directive(body)).map(({ text }) => text);

describe("The general demands of an order", () => {
  it("ask, while those of a plan only say why", () => {
    expect(texts("1. Yêu cầu chung:\n\n1.1. Kiểm tra mái kho.\n\n2. Sở Tài chính bố trí vốn.")).toEqual([
      "Kiểm tra mái kho",
      "Bố trí vốn",
    ]);
  });

  it("are none where a number asks those whom it names", () => {
    expect(
      who(directive("1. Yêu cầu Ủy ban nhân dân các xã, các chủ rừng:\n\n- Dọn cỏ quanh kho.\n\n2. Sở Tài chính bố trí vốn.")),
    ).toEqual([
      ["Dọn cỏ quanh", ["Ủy ban nhân dân các xã", "Các chủ rừng"], []],
      ["Bố trí vốn", ["Sở Tài chính"], []],
    ]);
  });

  it("are one where they only name papers, whatever their days", () => {
    expect(
      texts(`1. Nghiên cứu, quán triệt và thực hiện các quy định:

- Luật Dự trữ quốc gia số 22/2012/QH13 ngày 20/11/2012.

- Chỉ thị số 24/CT-TTg ngày 29/7/2024 của Thủ tướng Chính phủ.`),
    ).toHaveLength(1);
  });
});

describe("A request right below a heading", () => {
  it("is the heading's, and its parts are parts of the report that it asks for", () => {
    expect(
      tasksOfOrder(
        directive(`1. Về công tác báo cáo:

1.1. Báo cáo hằng tháng:

Yêu cầu UBND các xã báo cáo số liệu hằng tháng, bao gồm:

(1) Tổng số kho trong kỳ báo cáo;

(2) Tổng số thóc trong kỳ báo cáo.`),
      ).map(({ text, lead, deadlines }) => [text, lead, deadlines.map(({ every }) => every)]),
    ).toEqual([["Báo cáo số liệu hằng tháng, bao gồm", ["UBND các xã"], ["month"]]]);
  });

  it("goes to nobody's list when it only says by which paper something is done", () => {
    expect(
      texts(`1. Nội dung cụ thể

a) Về quy trình kiểm kê: thực hiện theo điểm 2.6 khoản 2 Mục III Hướng dẫn số 01/HD-STC.

b) Thẩm quyền quyết định kiểm kê: Hội đồng kho.

c) Rà soát lại sổ kho.`),
    ).toEqual(["Rà soát lại sổ kho"]);
  });
});

describe("What a page has joined to the last duty", () => {
  it("is no duty when it makes the paper known, thanks, or only wishes to be followed", () => {
    expect(
      texts(
        "1. Sở Tài chính bố trí vốn. Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện./.\n\n" +
          "2. Sở Y tế kiểm tra thóc. Trân trọng cảm ơn sự phối hợp của các sở. Trường hợp có vướng mắc, đề nghị các xã phản ánh.",
      ),
    ).toEqual(["Bố trí vốn", expect.stringMatching(/^Kiểm tra thóc/)]);
  });

  it("is a task of its own when it closes with a day", () => {
    expect(
      tasksOfOrder(
        directive(
          "1. Rà soát kho, hoàn thành trước ngày 15/12/2026. Trên đây là một số việc cần làm ngay, UBND tỉnh đề nghị UBND các xã báo cáo kết quả trước ngày 20/12/2026.",
        ),
      ).map(({ text, lead, deadlines }) => [text.slice(0, 15), lead, deadlines.map(({ date }) => date)]),
    ).toEqual([
      ["Rà soát kho, ho", [], ["2026-12-15"]],
      ["Báo cáo kết quả", ["UBND các xã"], ["2026-12-20"]],
    ]);
  });

  it("stands behind the addressees on their line", () => {
    expect(
      who(`${letterHead()}
Kính gửi: Chủ tịch UBND các xã, phường. Thực hiện Kết luận số 21/KL-TU của Tỉnh ủy, UBND tỉnh yêu cầu Chủ tịch UBND các xã, phường chỉ đạo các nội dung sau:

1. Kiểm tra mái kho.`),
    ).toEqual([["Kiểm tra mái", ["Chủ tịch UBND các xã, phường"], []]]);
  });
});

describe("Days and figures in the words of an order", () => {
  it("are no deadline where brackets tell what was done", () => {
    const [task] = tasksOfOrder(directive("1. Sở Tài chính tổ chức tập huấn (năm 2026, Sở Tài chính đã tổ chức hai lớp)."));
    expect(task?.deadlines).toEqual([]);
  });

  it("are no goals below a body that has work to do, and goals where it has goals", () => {
    const targets = (above: string) =>
      readDocument(
        readText(`${head("KẾ HOẠCH\nGiữ kho thóc năm 2026", "KH-UBND")}
I. PHÂN CÔNG

1. ${above}

- Bảo đảm 100% kho có mái mới.
CHỦ TỊCH
Lê Văn Thử`),
      ).targets.length;
    expect(targets("Sở Tài chính chủ trì lồng ghép các mục tiêu giữ kho vào kế hoạch của ngành, cụ thể:")).toBe(0);
    expect(targets("Sở Tài chính quản lý kho an toàn. Một số chỉ tiêu cơ bản gồm:")).toBe(1);
  });
});

describe("A point that charges some of those above it", () => {
  it("hands its points to them alone", () => {
    expect(
      who(
        directive(`1. UBND các xã

- Kiểm tra mái kho.

- UBND xã Cỏ May và UBND xã Nậm Lúc cần tập trung một số nhiệm vụ sau:

+ Di dời kho ven suối.`),
      ),
    ).toEqual([
      ["Kiểm tra mái", ["UBND các xã"], []],
      ["Di dời kho", ["UBND xã Cỏ May", "UBND xã Nậm Lúc"], []],
    ]);
  });
});
