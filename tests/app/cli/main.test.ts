import { describe, expect, it } from "vitest";
import { main } from "~/cli/main";

async function run(...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, { PORT: "wrong" } as unknown as NodeJS.ProcessEnv, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("the command line", () => {
  it.each(["migrate", "seed", "user", "status", "backup", "restore", "doctor"])(
    "explains %s without a database or a configuration",
    async (name) => {
      const { code, out } = await run(name, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`dondoc ${name}`);
      expect((await run(name, "--help", "--lang", "en")).out).toContain("Exit code: 0 done");
    },
  );

  it("lists its commands", async () => {
    expect((await run("--help")).out).toContain("backup FILE");
  });

  it.each([[[]], [["unknown"]], [["migrate", "more"]], [["backup"]], [["doctor", "--nonsense"]], [["user", "rename", "a@b.vn"]]])(
    "calls %j wrong usage",
    async (args) => {
      const { code, out, error } = await run(...args);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(error).not.toBe("");
    },
  );

  it.each([
    [["doctor", "--nonsense"], "Không có tùy chọn --nonsense. Xem dondoc doctor --help."],
    [["seed", "--demo=1"], "Tùy chọn --demo không kèm giá trị. Xem dondoc seed --help."],
    [["status", "--on"], "Tùy chọn --on thiếu giá trị. Xem dondoc status --help."],
    [
      ["user", "add", "a@b.vn", "--agency", "--admin"],
      "Tùy chọn --agency thiếu giá trị (ghi --agency=--admin nếu giá trị là --admin). Xem dondoc user --help.",
    ],
    [["status", "--on", "hôm nay"], "“hôm nay” không phải là ngày. Hãy ghi --on theo dạng YYYY-MM-DD, ví dụ 2020-07-07."],
    [["migrate", "--lang", "fr"], "Tùy chọn --lang chỉ nhận vi hoặc en, không nhận fr."],
    [["user", "disable", "a@b.vn", "--admin"], "Tùy chọn --admin chỉ dùng với user add, không dùng với user disable."],
    [
      ["user", "add", "tên", "--name", "A", "--agency", "X", "--admin"],
      "“tên” chưa đúng dạng thư điện tử. Hãy ghi như ten@tinh.gov.vn.",
    ],
  ])("says in Vietnamese what is wrong with %j", async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 2, out: "", error: sentence });
    const [name = "", ...rest] = args;
    const inJson = await run(name, "--json", ...rest);
    expect([inJson.code, JSON.parse(inJson.out).refused.vi]).toEqual([2, sentence]);
  });

  it("says in English what is wrong when asked to", async () => {
    expect((await run("doctor", "--nonsense", "--lang", "en")).error).toBe(
      "There is no option --nonsense. See dondoc doctor --help.",
    );
    expect((await run("frobnicate", "--lang", "en")).error).toMatch(/^There is no command frobnicate\.\n/);
    expect((await run("--lang", "en", "--help")).out).toContain("dondoc <command>");
  });

  it("says that a role and the administration may be given together", async () => {
    const { out } = await run("user", "--help");
    expect(out).toContain("--role hoặc --admin (dùng cả hai cũng được)");
    expect(out).not.toContain("may be repeated");
  });

  it("prints one JSON value and nothing else, also of the help", async () => {
    expect(JSON.parse((await run("user", "--help", "--json")).out).help).toContain("dondoc user");
  });

  it("refuses a wrong configuration in words, and in JSON when asked", async () => {
    expect(await run("migrate")).toMatchObject({ code: 1, out: "", error: expect.stringContaining("Biến PORT") });
    const { code, out } = await run("migrate", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).refused.vi).toContain("Biến PORT");
  });
});
