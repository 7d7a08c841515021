import { describe, expect, it } from "vitest";
import { type Actor, roles } from "~/features/accounts/actor";
import { actions, can, canSomewhere, linkActions, type PermissionObject } from "~/features/accounts/permission";
import { actorThroughLink } from "~/features/accounts/through-link";
import { day } from "~tests/support/days";

const province = { id: "tinh", path: "/tinh/" };
const district = { id: "huyen", path: "/tinh/huyen/" };
const mailOn = day("2020-07-06");

function holding(...held: readonly [(typeof roles)[number], { id: string; path: string }][]): Actor {
  const grants = held.map(([role, { id, path }]) => {
    return { role, agencyId: id, agencyName: id, agencyIds: [id], paths: [path], isOperator: role === "admin" };
  });
  return { userId: "u", name: "Người dùng", email: "u@example.vn", locale: "vi", mustChangePassword: false, grants };
}

const work = (assignmentId: string): PermissionObject => ({ assignmentId, lead: district, owners: [province] });
const narrowed = (actor: Actor) => actorThroughLink(actor, { assignmentId: "a", mailOn, lead: district });

describe("the link of a mail", () => {
  it("opens nothing for whoever does not work for the agency that leads", () => {
    expect(narrowed(holding(["officer", province], ["secretariat", district], ["leader", province]))).toBeNull();
    expect(narrowed(holding())).toBeNull();
  });

  it("allows on its assignment what the person's role allows there, and never more than the actions of links", () => {
    for (const role of ["officer", "head"] as const) {
      const person = holding([role, district]);
      const byLink = narrowed(person) as Actor;
      const allowed = actions.filter((action) => can(byLink, action, work("a")));
      expect(allowed).toEqual(linkActions.filter((action) => can(person, action, work("a"))));
    }
    expect(actions.filter((action) => can(narrowed(holding(["officer", district])) as Actor, action, work("a")))).toEqual([
      "assignment.read",
      "assignment.progress",
      "report.edit",
    ]);
  });

  it("never decides, gives work or looks after accounts, though the person holds every role", () => {
    const everything = holding(
      ...roles.flatMap((role): [typeof role, typeof district][] => [
        [role, district],
        [role, province],
      ]),
    );
    const byLink = narrowed(everything) as Actor;
    const objects = [work("a"), work("b"), {}, { owners: [district, province] }, { agency: district }, { agency: province }];
    const allowed = objects.map((object) => actions.filter((action) => can(byLink, action, object)));
    expect(allowed).toEqual([[...actions].filter((action) => linkActions.includes(action)), [], [], [], [], []]);
    expect(actions.filter((action) => canSomewhere(byLink, action))).toEqual([]);
    expect(byLink.grants.every(({ role, isOperator }) => !isOperator && (role === "officer" || role === "head"))).toBe(true);
  });

  it("opens no other assignment, also of the same agency", () => {
    const byLink = narrowed(holding(["head", district])) as Actor;
    expect(actions.filter((action) => can(byLink, action, work("b")))).toEqual([]);
  });
});
