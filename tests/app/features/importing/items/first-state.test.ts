import { expect, test } from "vitest";
import { firstState } from "~/features/importing/items/first-state";
import { noLead } from "~/features/importing/items/no-lead";

const task = { kind: "task", fields: { text: ["Trồng cây."], "deadline.kind": ["none"] }, doubts: [] } as const;

test("an item begins as accepted when nothing in it is doubtful and nothing is missing", () => {
  expect(firstState(task)).toBe("accepted");
  expect(firstState({ ...task, doubts: [noLead] })).toBe("to-check");
});

test("an item that lacks something a plan needs waits, with whatever certainty it was read", () => {
  const everySome = { ...task.fields, "deadline.kind": ["periodic"], "deadline.every": [""] };
  expect(firstState({ ...task, fields: everySome })).toBe("to-check");
  expect(firstState({ ...task, fields: { ...task.fields, text: [""] } })).toBe("to-check");
});
