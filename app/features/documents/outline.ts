// The text of a Word document as lines and tables, for showing it on a screen.

export type OutlineLine = {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

export type OutlineRow = { readonly isHead: boolean; readonly cells: readonly (readonly OutlineBlock[])[] };

export type OutlineBlock =
  | ({ readonly kind: "line" } & OutlineLine)
  | {
      readonly kind: "table";
      /** False for a table that only places things side by side. */
      readonly isRuled: boolean;
      readonly rows: readonly OutlineRow[];
    };
