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

  it("refuses a wrong configuration in words, and in JSON when asked", async () => {
    expect(await run("migrate")).toMatchObject({ code: 1, out: "", error: expect.stringContaining("Biến PORT") });
    const { code, out } = await run("migrate", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).refused.vi).toContain("Biến PORT");
  });
});
