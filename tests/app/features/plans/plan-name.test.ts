import { describe, expect, it } from "vitest";
import { planName } from "~/features/plans/plan-name";
import { day } from "~tests/support/days";

const named = (number: string | null, issuer: string, from: string, to: string) =>
  planName({ number, issuer, periodFrom: day(from), periodTo: day(to) });

describe("what a plan is called", () => {
  it("is its number, when it has one", () => {
    expect(named("142/KH-UBND", "UBND tỉnh Lào Cai", "2016-01-01", "2020-12-31")).toBe("142/KH-UBND");
  });

  it("is whose it is and for which years, when it has none", () => {
    expect(named(null, "UBND tỉnh Lai Châu", "2026-01-01", "2030-12-31")).toBe("Kế hoạch Lai Châu 2026 – 2030");
    expect(named(null, "Ủy ban nhân dân tỉnh Lai Châu", "2026-01-01", "2026-12-31")).toBe("Kế hoạch Lai Châu 2026");
  });

  it("keeps apart a province, its town and its departments", () => {
    const [from, to] = ["2026-01-01", "2026-12-31"] as const;
    expect(named(null, "UBND thành phố Lào Cai", from, to)).toBe("Kế hoạch thành phố Lào Cai 2026");
    expect(named(null, "UBND xã Bum Nưa", from, to)).toBe("Kế hoạch xã Bum Nưa 2026");
    expect(named(null, "Sở Y tế tỉnh Lai Châu", from, to)).toBe("Kế hoạch Sở Y tế tỉnh Lai Châu 2026");
  });
});
