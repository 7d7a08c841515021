import type { RecognisedMarks } from "~/features/reading/block";
import type { Indicator } from "~/features/reports/indicator";
import { holdsWords } from "~/lib/vietnamese-text";
import type { FigureRead } from "./figures-of-reading";

type Figure = Pick<FigureRead, "label" | "written">;

/**
 * Whether a figure of a scanned row was not recognised with certainty: an uncertain word of the row that is none of its name or code,
 * and is a number, stands in the figure, or may be a mark for yes or no.
 */
export function isUncertainFigure(
  { label, written }: Figure,
  { code, kind }: Pick<Indicator, "code" | "kind">,
  { doubtful }: RecognisedMarks,
): boolean {
  const isOfName = (word: string) => holdsWords(`${code ?? ""} ${label}`, word);
  return doubtful.some((word) => {
    if (holdsWords(written, word)) return true;
    return !isOfName(word) && (/\p{N}/u.test(word) || kind === "yesno");
  });
}
