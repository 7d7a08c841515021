// A row of a form is an indicator with its number or point, a word that begins its parts ("Trong đó:"), or a heading.

import type { Marker } from "../outline/marker";

export type Division = "some" | "all";

export type FormRow = {
  /** By which the row nests; null for a row without number or point. */
  readonly marker: Marker | null;
  /** The number in a column of its own, or before the words. */
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly value: string;
  /** Whether the row names a body whose figures stand below it. */
  readonly isBody?: boolean;
  /** Whether this row makes the rows that follow parts of the total before it: some of them ("Trong đó"), or all ("Chia ra"). */
  readonly opensParts: Division | null;
  /** What a line without a table leaves room for. */
  readonly asks?: "figure" | "words";
  readonly table: number | null;
  readonly row: number | null;
  readonly line: number;
};
