import type { DraftItem } from "~/features/importing/items/draft-item";

/** A task of a draft that says nothing yet and leaves nothing doubtful. */
export const draftItem = (facts: Partial<DraftItem> = {}): DraftItem => ({
  id: "x",
  kind: "task",
  position: 0,
  fields: {},
  source: null,
  doubts: [],
  heading: null,
  remark: null,
  state: "accepted",
  version: 1,
  ...facts,
});
