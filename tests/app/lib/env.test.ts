import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEnv } from "~/lib/env.server";

const folder = mkdtempSync(join(tmpdir(), "dondoc-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (given: Record<string, string> = {}) => readEnv({ DATA_DIR: folder, ...given } as unknown as NodeJS.ProcessEnv);
const complaint = (given: Record<string, string>) => {
  try {
    read(given);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("the environment", () => {
  it("needs nothing to be set", () => {
    expect(read()).toMatchObject({
      mode: "production",
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: expect.stringMatching(/^sqlite:.*\/dondoc\.sqlite$/),
      publicUrl: null,
      smtpUrl: null,
      demo: false,
      today: null,
      logLevel: "info",
      trustProxy: false,
    });
  });

  it("takes an empty variable as not set", () => {
    expect(read({ PORT: "", PUBLIC_URL: "", DEMO: "" })).toMatchObject({ port: 3000, publicUrl: null, demo: false });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://localhost"],
    ["PUBLIC_URL", "dondoc.laocai.gov.vn"],
    ["SESSION_SECRET", "short"],
    ["SMTP_URL", "http://mail"],
    ["DEMO", "yes"],
    ["TODAY", "2020-02-30"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "maybe"],
    ["NODE_ENV", "prod"],
  ])("says in both languages that %s must not be %s", (name, value) => {
    const said = complaint({ DEMO: "1", [name]: value });
    expect(said).toMatch(new RegExp(`^Biến ${name} .+\\. / ${name} .+\\.$`));
  });

  it("names every wrong variable at once", () => {
    expect(complaint({ PORT: "x", DEMO: "x" }).split("\n")).toHaveLength(2);
  });

  it("lets the day be set only in demonstrations and tests", () => {
    expect(read({ TODAY: "2020-07-01", DEMO: "1" }).today).toBe("2020-07-01");
    expect(read({ TODAY: "2020-07-01", NODE_ENV: "test" }).today).toBe("2020-07-01");
    expect(complaint({ TODAY: "2020-07-01" })).toContain("Biến TODAY chỉ dùng được khi chạy thử");
  });

  it("makes the session secret once, readable by its owner alone", () => {
    const first = read().sessionSecret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(read().sessionSecret).toBe(first);
    expect(statSync(join(folder, "session-secret")).mode & 0o777).toBe(0o600);
    expect(read({ SESSION_SECRET: "x".repeat(32) }).sessionSecret).toBe("x".repeat(32));
  });
});
