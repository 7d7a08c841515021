import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "~/cli/main";

const plan = fileURLToPath(new URL("../../reading/corpus/01-plan-forest.txt", import.meta.url));

async function dondoc(...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await main(args, { NODE_ENV: "test" }, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("dondoc read", () => {
  it("needs no database and prints one JSON value", async () => {
    const { code, out } = await dondoc("read", plan, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ document: { kind: "plan", number: "31/KH-UBND", issuedOn: "2026-02-12" } });
  });

  it("tells people who has what to do by when", async () => {
    const { out } = await dondoc("read", plan);
    expect(out).toContain("NHIỆM VỤ (8)");
    expect(out).toContain("trước ngày 10/3/2026 → 10/03/2026");
  });

  it("refuses a file that is not there with a sentence", async () => {
    expect(await dondoc("read", "/khong/co.docx")).toMatchObject({
      code: 1,
      error: expect.stringContaining("Không mở được tệp"),
    });
  });
});
