import { describe, expect, it } from "vitest";
import { firstPage, roomOf, roomsFor } from "~/components/frame/rooms";
import { roles } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";

describe("the rooms", () => {
  it("the administration is for administrators only", () => {
    expect(roles.filter((role) => roomsFor([role]).includes("admin"))).toEqual(["admin"]);
  });

  it("Việc của tôi is for those who work for an agency", () => {
    expect(roles.filter((role) => roomsFor([role]).includes("myWork"))).toEqual(["secretariat", "officer", "head"]);
  });

  it("who works for an agency begins at its own work, who watches others at the overview", () => {
    expect(roles.filter((role) => firstPage([role]) === paths.myWork())).toEqual(["officer", "head"]);
    expect(firstPage(["head", "officer"])).toBe(paths.myWork());
    expect(firstPage(["officer", "secretariat"])).toBe(paths.overview());
    expect(firstPage([])).toBe(paths.overview());
  });

  it("everybody sees the overview, the plans, the reports, the letters, the agencies and the calendar", () => {
    for (const role of roles)
      expect(roomsFor([role])).toEqual(
        expect.arrayContaining(["overview", "plans", "reports", "reminders", "agencies", "calendar"]),
      );
  });

  it("a page lies in one room: a report in the reports, its assignment in the plans", () => {
    expect(roomOf(paths.overview())).toBe("overview");
    expect(roomOf("/assignments")).toBe("overview");
    expect(roomOf(paths.report("x"))).toBe("reports");
    expect(roomOf(paths.assignment("x"))).toBe("plans");
    expect(roomOf(paths.planEdit("x"))).toBe("plans");
    expect(roomOf(paths.pauseNew())).toBe("plans");
    expect(roomOf(paths.letter("x"))).toBe("reminders");
    expect(roomOf(paths.group("x"))).toBe("agencies");
    expect(roomOf(paths.adminAudit())).toBe("admin");
    expect(roomOf(paths.search())).toBeNull();
    expect(roomOf("/plansofothers")).toBeNull();
  });
});
