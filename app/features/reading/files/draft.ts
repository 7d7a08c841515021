// What readers hand over before the words are repaired: text as the file has it, with tabs and line breaks.
import type { Align, Corrected } from "../block";
import { fromOldLetters, lettersOfFont } from "../repair/old-letters";
import type { WordSpot } from "./word-spots";

export type DraftParagraph = {
  readonly kind: "paragraph";
  readonly text: string;
  readonly marker: string | null;
  readonly level: number | null;
  readonly align: Align;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Words recognised without certainty. */
  readonly doubtful?: readonly string[];
  /** Of these the ones that were put right. */
  readonly corrected?: readonly Corrected[];
  /** Where its words stand, when they were recognised. */
  readonly spots?: readonly WordSpot[];
};

/** `blocks` are kept apart until the cell becomes text. */
export type DraftCell = { readonly column: number; readonly columns: number; rows: number; readonly blocks: readonly Draft[] };

export type DraftTable = { readonly kind: "table"; readonly rows: readonly (readonly DraftCell[])[] };

export type Draft = DraftParagraph | DraftTable;

/** A paragraph of which only the text is known. */
export function draftParagraph(text: string, known: Partial<DraftParagraph> = {}): DraftParagraph {
  return { marker: null, level: null, align: null, isBold: false, isItalic: false, ...known, kind: "paragraph", text };
}

type RunLook = { readonly isBold: boolean; readonly isItalic: boolean; readonly font?: string };

/** Collects the text of a paragraph run by run, in Unicode whatever its fonts, and whether all of it is bold or italic. */
export type RunCollector = {
  add(text: string, look: RunLook): void;
  done(): Pick<DraftParagraph, "text" | "isBold" | "isItalic">;
};

export function runCollector(): RunCollector {
  const parts: string[] = [];
  // A letter and its tone are two signs in VNI, and a run can end between them: runs of one font are read together.
  let stretch = { font: "", texts: [] as string[] };
  const endStretch = () => {
    const letters = lettersOfFont(stretch.font);
    const text = stretch.texts.join("");
    parts.push(letters ? fromOldLetters(text, letters, stretch.font) : text);
  };
  let [isBold, isItalic, hasWords] = [true, true, false];
  return {
    add: (text, look) => {
      if ((look.font ?? "") !== stretch.font) {
        endStretch();
        stretch = { font: look.font ?? "", texts: [] };
      }
      stretch.texts.push(text);
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      hasWords = true;
      isBold &&= look.isBold;
      isItalic &&= look.isItalic;
    },
    done: () => {
      endStretch();
      return { text: parts.join(""), isBold: hasWords && isBold, isItalic: hasWords && isItalic };
    },
  };
}
