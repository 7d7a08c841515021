import { describe, expect, it } from "vitest";
import { clauseKind, isSaidAlready } from "~/features/amendments/clause";
import { handleClauseSchema } from "~/features/amendments/handle-clause.schema";

describe("a clause of a document that amends a plan", () => {
  it.each([
    ["Bổ sung điểm d vào khoản 5 Mục III: “d) Sở Y tế lập danh sách trạm.”", "adds"],
    ["3. Bổ sung khoản 9 Mục II như sau:", "adds"],
    ["Mục III: thêm khoản 7 về nước sạch", "adds"],
    ["Bãi bỏ nội dung tại khoản 4 Mục III.", "drops"],
    ["2. Huỷ bỏ điểm a khoản 1 Mục II", "drops"],
    ["Khoản 6 Mục V được bãi bỏ.", "drops"],
    ["Bỏ cụm từ “và các thôn” tại khoản 2 Mục III", "changes"],
    ["Chỉ tiêu 3 Mục II: thay cụm từ “trên 70%” bằng “trên 75%”", "changes"],
    ["Bổ sung cụm từ “và thị trấn” sau cụm từ “các xã” tại khoản 2", "changes"],
    ["Sửa đổi, bổ sung khoản 1 Mục IV như sau: “Sở Y tế bổ sung danh mục.”", "changes"],
    ["Điều 2. Điều chỉnh tên nhiệm vụ số 4 Phụ lục II", "changes"],
    ["Bổ sung thời hạn của nhiệm vụ số 3 Phụ lục I: trước ngày 20/7/2026", "changes"],
    ["Bổ sung, sửa đổi khoản 2 Mục III như sau:", "changes"],
    ["Khoản 2 Mục III sửa thành: “Sở Nội vụ rà soát”", "changes"],
  ])("%s seems to say: %s", (words, kind) => {
    expect(clauseKind(words)).toBe(kind);
  });

  it("says nothing of itself when only the work in it adds, drops or changes something", () => {
    expect(clauseKind("Sở Y tế: rà soát, bổ sung danh mục thuốc của trạm")).toBe("other");
    expect(clauseKind("UBND các xã trồng lại rừng trước ngày 20/7/2026")).toBe("other");
    expect(clauseKind("Sở Nội vụ sửa đổi quy chế làm việc")).toBe("other");
    expect(clauseKind("")).toBe("other");
  });

  it("is the same said twice only with the same note", () => {
    const applied = { outcome: "applied", note: null } as const;
    expect(isSaidAlready(applied, { outcome: "applied", note: "" })).toBe(true);
    expect(isSaidAlready(applied, { outcome: "applied", note: "Đã thêm nhiệm vụ." })).toBe(false);
    expect(isSaidAlready(applied, { outcome: "declined", note: null })).toBe(false);
  });

  it("is set aside only with a reason, and applied without one", () => {
    expect(handleClauseSchema.safeParse({ outcome: "declined", note: "  " }).error?.issues[0]?.path).toEqual(["note"]);
    expect(handleClauseSchema.safeParse({ outcome: "declined", note: "Đã xong." }).success).toBe(true);
    expect(handleClauseSchema.safeParse({ outcome: "applied" }).data).toEqual({ outcome: "applied", note: null, was: "" });
    expect(handleClauseSchema.safeParse({}).error?.issues[0]?.path).toEqual(["outcome"]);
  });
});
