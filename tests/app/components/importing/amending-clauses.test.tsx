import { describe, expect, it } from "vitest";
import { AmendingClauses } from "~/components/importing/amending-clauses";
import { scopesWithDays } from "~/features/amendments/amendment-shown";
import { renderPage } from "~tests/support/render-page";

const clause = { line: 4, words: "Gia hạn khoản 2 Mục III", kind: "changes", isSo: false, scopes: ["t1 ", "t2 "] } as const;
const added = { line: 5, words: "Bổ sung khoản 9 Mục III", kind: "adds", isSo: false, scopes: [] } as const;
const shown = (typed: readonly string[]) =>
  renderPage(
    <AmendingClauses
      draftId="d"
      clauses={[clause, added]}
      filled={scopesWithDays({ "scope[]": ["t1 ", "t2 ", "t3 "], "on[]": [...typed] })}
    />,
  );

describe("what a document says besides the days of the table", () => {
  it("is counted by the fields as they stand: a clause is taken while one of its rows has a day", () => {
    expect(shown(["", "20/7/2026", ""])).toContain("Đã điền ngày mới");
    expect(shown(["", "20/7/2026", ""])).toContain("1 điều sẽ còn phải áp dụng bằng tay");
    for (const emptied of [
      ["", " ", ""],
      ["", "", "20/7/2026"],
    ]) {
      expect(shown(emptied)).not.toContain("Đã điền ngày mới");
      expect(shown(emptied)).toContain("2 điều sẽ còn phải áp dụng bằng tay");
    }
  });

  it("is said to be new where it adds", () => {
    expect(shown(["", "", ""])).toContain("để thêm thành nhiệm vụ");
  });
});
