import { beforeAll, expect, it } from "vitest";
import { main } from "~/cli/main";
import type { Database } from "~db/connection";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";

describeOnBothEngines("dondoc user", (openDb) => {
  let db: Database;
  beforeAll(async () => {
    db = await openDb();
  });

  async function user(...args: string[]) {
    const out: string[] = [];
    const source = { DATABASE_URL: urlOf(db), SESSION_SECRET: "x".repeat(32) } as unknown as NodeJS.ProcessEnv;
    const code = await main(["user", ...args, "--json"], source, { out: (text) => out.push(text), error: () => undefined });
    return { code, answer: out.length > 0 ? JSON.parse(out.join("\n")) : null };
  }
  const email = "a@laocai.vn";
  const first = () => db.read("users").where({ email }).first();

  it("asks for the agency's name when there is no agency yet, then makes both", async () => {
    const refused = await user("add", email, "--name", "Giàng A Páo", "--agency", "H38", "--admin");
    expect([refused.code, refused.answer.refused.vi]).toEqual([1, expect.stringContaining("Thêm --agency-name")]);
    const made = await user("add", email, "--name", "Giàng A Páo", "--agency", "H38", "--agency-name", "UBND tỉnh", "--admin");
    expect([made.code, made.answer.temporaryPassword]).toEqual([0, expect.stringMatching(/.{12,}/)]);
    expect(await db.read("role_grants").select("role", "is_operator")).toEqual([{ role: "admin", is_operator: 1 }]);
    expect(await db.read("agencies").select("valid_from")).toEqual([{ valid_from: "2025-07-01" }]);
  });

  it("takes since when the agency exists, because older papers give it work only since then", async () => {
    const make = (from: string) =>
      user(
        "add",
        "e@laocai.vn",
        "--name",
        "Khác",
        "--agency",
        "SYT",
        "--agency-name",
        "Sở Y tế",
        "--agency-from",
        from,
        "--admin",
      );
    expect((await make("01/03/2016")).code).toBe(2);
    expect((await make("2016-03-01")).code).toBe(0);
    expect(await db.read("agencies").where({ code: "SYT" }).select("valid_from")).toEqual([{ valid_from: "2016-03-01" }]);
  });

  it("makes the first administrator the operator of the installation, later ones only when told", async () => {
    const operates = async (other: string, flag: string) => {
      await user("add", other, "--name", "Quản trị khác", "--agency", "H38", flag);
      const { id } = await db.read("users").where({ email: other }).first();
      return (await db.read("role_grants").where({ user_id: id }).first()).is_operator;
    };
    expect(await operates("c@laocai.vn", "--admin")).toBe(0);
    expect(await operates("d@laocai.vn", "--operator")).toBe(1);
  });

  it("refuses the same e-mail a second time", async () => {
    const { code, answer } = await user("add", email, "--name", "Khác", "--agency", "H38", "--role", "head");
    expect([code, answer.refused.vi]).toEqual([1, expect.stringContaining("Đã có tài khoản")]);
  });

  it("gives a new temporary password, and disables the account", async () => {
    const { password_hash } = await first();
    expect((await user("reset", email)).answer.temporaryPassword).toMatch(/.{12,}/);
    expect((await first()).password_hash).not.toBe(password_hash);
    expect((await user("disable", email)).code).toBe(0);
    expect((await first()).disabled_at).not.toBeNull();
  });

  it("knows no one by an unknown e-mail, and no role of another name", async () => {
    expect((await user("reset", "nobody@laocai.vn")).code).toBe(1);
    expect((await user("add", "b@laocai.vn", "--name", "B", "--agency", "H38", "--role", "king")).code).toBe(2);
  });
});
