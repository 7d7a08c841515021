/** A list in parts, one of which is shown page by page, with how many lines each part has. */
export type PartedList<Part extends string, Line> = {
  readonly part: Part;
  readonly page: number;
  readonly pageSize: number;
  readonly counts: Readonly<Record<Part, number>>;
  readonly lines: readonly Line[];
};
