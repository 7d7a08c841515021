import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tell, toldActions } from "~/components/audit/audit.text";

const nobody = () => null;
const sources = ["app/features", "seed"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
);
const written = sources.flatMap((source) =>
  [...source.matchAll(/\baction: "([a-z]+\.[a-z-]+)"/g)].map((match) => match[1] as string),
);

describe("the words of the log", () => {
  it("are there for every action that the code writes down", () => {
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((action) => !toldActions.includes(action))).toEqual([]);
  });

  it("stay whole when the data are empty, and never show a key", () => {
    for (const action of toldActions) {
      const { sentence } = tell({ action, objectType: "plan", data: {} }, nobody);
      expect(`${sentence.vi} ${sentence.en}`).not.toMatch(/undefined|null|\b[a-z]+\.[a-z-]+\b/);
    }
  });

  it("call an unknown action a change of its kind of object", () => {
    expect(tell({ action: "plan.x-y", objectType: "plan", data: {} }, nobody).sentence).toEqual({
      vi: "Thay đổi kế hoạch",
      en: "Changed: plan",
    });
    expect(tell({ action: "a.b", objectType: "planet", data: {} }, nobody).sentence.vi).toBe("Thay đổi nội dung");
  });

  it("tell each changed field with what stood there before and after", () => {
    const changes = {
      name: ["Sở LĐTBXH", "Sở Y tế"],
      validFrom: ["2016-01-01", "2020-01-01"],
      level: ["district", "province"],
      secret: ["x", "y"],
    };
    const { details } = tell({ action: "agency.edited", objectType: "agency", data: { changes } }, nobody);
    expect(details.map((detail) => detail.vi)).toEqual([
      "Sửa tên: “Sở LĐTBXH” → “Sở Y tế”",
      "Sửa ngày bắt đầu: 01/01/2016 → 01/01/2020",
      "Sửa cấp: Cấp huyện → Cấp tỉnh",
      "Sửa một số nội dung khác",
    ]);
  });

  it("name the agency of a role and the day on which it ends", () => {
    const data = { agencyId: "id", role: "head", on: "2020-07-01" };
    const nameOf = (id: unknown) => (id === "id" ? "UBND thị xã Sa Pa" : null);
    expect(tell({ action: "user.role-ended", objectType: "user", data }, nameOf).sentence.vi).toBe(
      "Kết thúc vai trò Thủ trưởng tại UBND thị xã Sa Pa từ ngày 01/07/2020",
    );
  });
});
