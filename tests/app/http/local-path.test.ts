import { describe, expect, it } from "vitest";
import { localPath, refererPath } from "~/http/local-path";

describe("the address to go to after signing in", () => {
  it("is kept when it lies inside this site", () => {
    expect(localPath("/plans/1?page=2", "/")).toBe("/plans/1?page=2");
  });

  it.each([
    "https://elsewhere.vn",
    "//elsewhere.vn",
    "/\\elsewhere.vn",
    "\\\\elsewhere.vn",
    "javascript:alert(1)",
    "plans",
    "",
    null,
    "/\t/elsewhere.vn",
    "/.//elsewhere.vn",
    "/plans/..//elsewhere.vn",
    "/.%2e//elsewhere.vn",
  ])("is never %s", (to) => {
    expect(localPath(to, "/")).toBe("/");
  });
});

describe("the page that one comes from", () => {
  const plain = { trustProxy: false, publicUrl: null };
  const from = (referer: string, env: Parameters<typeof refererPath>[1] = plain, headers: Record<string, string> = {}) =>
    refererPath(new Request("http://dondoc.vn/today", { headers: { referer, host: "dondoc.vn", ...headers } }), env, "/");

  it("is followed back only inside this site", () => {
    expect(from("http://dondoc.vn/plans?page=2")).toBe("/plans?page=2");
    expect(from("http://elsewhere.vn/plans")).toBe("/");
    expect(from("nonsense")).toBe("/");
  });

  it("is followed to the host of PUBLIC_URL", () => {
    const env = { trustProxy: false, publicUrl: "https://dondoc.tinh.gov.vn" };
    expect(from("https://dondoc.tinh.gov.vn/plans", env)).toBe("/plans");
  });

  it("may have the host that a proxy names only where a proxy is configured", () => {
    const headers = { "x-forwarded-host": "proxy.vn" };
    expect(from("http://proxy.vn/plans", plain, headers)).toBe("/");
    expect(from("http://proxy.vn/plans", { ...plain, trustProxy: true }, headers)).toBe("/plans");
  });
});
