import { describe, expect, it } from "vitest";
import { sessionCookie, tokenInCookie } from "~/features/accounts/session-token.server";

describe("the cookie of a session", () => {
  it("is kept from scripts and from other sites", () => {
    expect(sessionCookie("abc", { secure: false })).toMatch(/^dondoc-session=abc; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it("travels over https only, and cannot be planted by a neighbouring host, where the site is reached by https", () => {
    expect(sessionCookie("abc", { secure: true })).toMatch(/^__Host-dondoc-session=abc; Path=\/; .*; Secure$/);
    expect(tokenInCookie("dondoc-session=planted", { secure: true })).toBeNull();
    expect(tokenInCookie("x=1; __Host-dondoc-session=abc", { secure: true })).toBe("abc");
  });

  it("is taken back by an empty one that ends at once", () => {
    expect(sessionCookie(null, { secure: true })).toContain("Max-Age=0");
  });
});
