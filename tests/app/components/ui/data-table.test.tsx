import { describe, expect, it } from "vitest";
import { type Column, DataTable } from "~/components/ui/data-table";
import { Pagination } from "~/components/ui/pagination";
import { renderPage } from "~tests/support/render-page";

type Row = { id: string; name: string; count: number };

const columns: Column<Row>[] = [
  { key: "name", header: "Cơ quan", cell: (row) => row.name },
  { key: "count", header: "Số việc", align: "end", cell: (row) => row.count, sortTo: "?sort=count", sorted: "descending" },
];

const table = (rows: Row[]) => (
  <DataTable
    caption="Cơ quan"
    columns={columns}
    rows={rows}
    rowKey={(row) => row.id}
    rowTo={(row) => `/agencies/${row.id}`}
    totals={{ count: 3 }}
    empty={<p>Chưa có cơ quan nào.</p>}
  />
);

describe("a list", () => {
  it("shows text as text, whatever it looks like", () => {
    const html = renderPage(table([{ id: "x", name: "<script>alert(1)</script>", count: 3 }]));
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
  });

  it("links the first cell of each row and names the other cells for cards", () => {
    const html = renderPage(table([{ id: "x", name: "Sa Pa", count: 3 }]));
    expect(html).toMatch(/<a data-row-link="true"[^>]*href="\/agencies\/x"[^>]*>Sa Pa<\/a>/);
    expect(html).toContain('data-label="Số việc"');
  });

  it("keeps all that a cell holds in one box, so that a card sets it beside the name of its column", () => {
    const inTwoLines: Column<Row>[] = [
      ...columns,
      { key: "more", header: "Thêm", cell: () => ["một dòng", <br key="br" />, "hai dòng"] },
    ];
    const html = renderPage(
      <DataTable caption="x" columns={inTwoLines} rows={[{ id: "x", name: "Sa Pa", count: 3 }]} rowKey={(row) => row.id} />,
    );
    expect(html).toMatch(/<td data-label="Thêm"[^>]*><div>một dòng<br\/>hai dòng<\/div><\/td>/);
  });

  it("says how it is sorted, and sums up", () => {
    const html = renderPage(table([{ id: "x", name: "Sa Pa", count: 3 }]));
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain("<tfoot>");
    expect(html).toContain("Cộng");
  });

  it("has no box for the whole page before scripts could tick the others by it, and sends only those of rows", () => {
    const select = { name: "agency", valueOf: (row: Row) => row.id, labelOf: (row: Row) => `Chọn ${row.name}` };
    const rows = [{ id: "x", name: "Sa Pa", count: 3 }];
    const html = renderPage(<DataTable caption="x" columns={columns} rows={rows} rowKey={(row) => row.id} select={select} />);
    expect(html.match(/type="checkbox"/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Chọn Sa Pa"');
  });

  it("says what to do when there is nothing", () => {
    const html = renderPage(table([]));
    expect(html).toContain("Chưa có cơ quan nào.");
    expect(html).not.toContain("<table");
  });
});

describe("the pages of a list", () => {
  const at = (page: number) =>
    renderPage(<Pagination page={page} pageSize={50} total={3321} />, { url: "http://localhost/plans?state=late&page=2" });

  it("says which rows of how many", () => {
    expect(at(1)).toContain("1–50 trên 3.321");
    expect(at(67)).toContain("3.301–3.321 trên 3.321");
  });

  it("keeps the filters in its links", () => {
    expect(at(2)).toContain("state=late&amp;page=3");
    expect(at(2)).toContain('href="/plans?state=late"');
  });

  it("has no page before the first or after the last", () => {
    expect(at(1)).not.toContain("Trước");
    expect(at(67)).not.toContain("Sau");
  });
});
