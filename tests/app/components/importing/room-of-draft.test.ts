import { expect, test } from "vitest";
import { roomOfDraft } from "~/components/importing/room-of-draft";

test("a paper lies with the reports when it was handed in to fill one in, with the plans otherwise", () => {
  expect(roomOfDraft({ handedInAs: "report" })).toBe("reports");
  expect(roomOfDraft({ handedInAs: "plan" })).toBe("plans");
});
