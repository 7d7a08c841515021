import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const head = ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"];
/** Each cell above a bar, as law sites are copied: nothing tells where a row ends, and a merged cell stands but once. */
const copied = (rows: readonly (readonly string[])[]) =>
  [head, ...rows].flatMap((row) => row.flatMap((cell) => [cell, "|"])).join("\n");
const tableOf = (rows: readonly (readonly string[])[]) =>
  readText(`PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${copied(rows)}`).flatMap((block) =>
    block.kind === "table" ? [block.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text).join(" / "))] : [],
  )[0];

const seedlings = ["1", "Ươm cây giống", "Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Quý I/2026", "Vườn ươm"];
const holes = ["2", "Đào hố, bón lót", "UBND các xã, phường", "Hội Nông dân tỉnh", "Tháng 4/2026", "Hố trồng"];
const planting = ["3", "Trồng cây", "Sở Xây dựng", "Công an tỉnh", "Trước ngày 30/6/2026", "Cây xanh"];

describe("a table whose cells were copied one by one, merged ones but once", () => {
  it("has rows of groups, which are a number and a name", () => {
    expect(tableOf([["I", "Chuẩn bị"], seedlings, holes, ["II", "Trồng rừng"], planting])).toEqual([
      "I / Chuẩn bị /  /  /  / ",
      seedlings.join(" / "),
      holes.join(" / "),
      "II / Trồng rừng /  /  /  / ",
      planting.join(" / "),
    ]);
  });

  it("has rows that share the bodies of the row above", () => {
    const watering = ["3", "Tưới cây", "Tháng 5/2026", "Sổ theo dõi"];
    const last = ["4", ...planting.slice(1)];
    expect(tableOf([seedlings, holes, watering, last])?.[2]).toBe(
      "3 / Tưới cây / UBND các xã, phường / Hội Nông dân tỉnh / Tháng 5/2026 / Sổ theo dõi",
    );
  });

  it("has rows that share the time and the result of the row above", () => {
    const watering = ["3", "Tưới cây", "Sở Y tế", "Công an tỉnh"];
    const last = ["4", ...planting.slice(1)];
    expect(tableOf([seedlings, holes, watering, last])?.[2]).toBe(
      "3 / Tưới cây / Sở Y tế / Công an tỉnh / Tháng 4/2026 / Hố trồng",
    );
  });

  it("has names of bodies below one name, and groups", () => {
    const names = ["TT", "Nội dung", "Phân công thực hiện", "Thời gian", "Sản phẩm", "Chủ trì", "Phối hợp"];
    const cells = [names, ["I", "Chuẩn bị"], seedlings, holes, ["II", "Trồng rừng"], planting].flat();
    const [table] = readText(`PHỤ LỤC\n${cells.flatMap((cell) => [cell, "|"]).join("\n")}`).filter(
      ({ kind }) => kind === "table",
    );
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows[0]?.cells.map(({ column, columns, text }) => [column, columns, text])).toEqual([
      [0, 1, "TT"],
      [1, 1, "Nội dung"],
      [2, 2, "Phân công thực hiện"],
      [4, 1, "Thời gian"],
      [5, 1, "Sản phẩm"],
    ]);
    expect(rows.slice(3, 5).map(({ cells: own }) => own.map(({ text }) => text))).toEqual([seedlings, holes]);
  });

  it("has rows of figures with a blank for a number, between groups", () => {
    const sheet = [
      ["TT", "Nội dung", "Đơn vị tính", "Số lượng"],
      ["I", "Tình hình"],
      ["1", "Số vườn ươm", "Vườn", "1.245"],
      ["", "Trong đó: - Của hộ gia đình", "Vườn", "845"],
      ["", "- Của hợp tác xã", "Vườn", "400"],
      ["II", "Kết quả"],
      ["1", "Số cây đã trồng", "Cây", "-"],
    ];
    const cells = sheet.flatMap((row) => row.flatMap((cell) => (cell === "" ? ["|"] : [cell, "|"])));
    const { forms } = readDocument(readText(`PHỤ LỤC\nSỐ LIỆU TRỒNG RỪNG\n${cells.join("\n")}`));
    expect(forms[0]?.indicators.map(({ label, unit, value, breakdownOf }) => [label, unit, value, breakdownOf])).toEqual([
      ["Tình hình", null, null, null],
      ["Số vườn ươm", "Vườn", 1245, null],
      ["Của hộ gia đình", "Vườn", 845, 1],
      ["Của hợp tác xã", "Vườn", 400, 1],
      ["Kết quả", null, null, null],
      ["Số cây đã trồng", "Cây", null, null],
    ]);
  });

  it("may have no numbers: the name of the work begins it, right below a line of the text", () => {
    const rows = [
      ["Nội dung công việc", "Đơn vị chủ trì", "Thời gian"],
      ["Trồng cây", "Sở Xây dựng", "Quý II/2026"],
      ["Tưới cây", "UBND các xã", ""],
      ["Bón phân", "Sở Y tế", "Quý III/2026"],
    ];
    const copy = rows.flatMap((row) => row.flatMap((cell) => (cell === "" ? ["|"] : [cell, "|"])));
    const tables = readText(`PHỤ LỤC\nPhân công nhiệm vụ\n${copy.join("\n")}`).filter(({ kind }) => kind === "table");
    expect(tables.map((table) => table.kind === "table" && table.rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual(
      [rows],
    );
  });

  it("gives each work its leader and its day", () => {
    const blocks = readText(
      `PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${copied([["I", "Chuẩn bị"], seedlings, holes, ["II", "Trồng rừng"], planting])}`,
    );
    const { tasks } = readDocument([...plantingPlanWith("II. NHIỆM VỤ"), ...blocks]);
    expect(tasks.map(({ text, lead, deadlines }) => [text, lead[0], deadlines[0]?.date])).toEqual([
      ["Ươm cây giống", "Sở Nông nghiệp và Môi trường", "2026-03-31"],
      ["Đào hố, bón lót", "UBND các xã, phường", "2026-04-30"],
      ["Trồng cây", "Sở Xây dựng", "2026-06-30"],
    ]);
  });
});
