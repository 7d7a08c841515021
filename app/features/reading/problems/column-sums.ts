// A column that is the sum of those behind it in nearly every row of a table is held to it in the others.

import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";
import type { IndicatorRead } from "../document-reading";
import { isTotal, type WrongTotal } from "./totals";

type Figure = { readonly at: number /** Null where nothing is counted. */; readonly value: number | null };
type Body = { readonly label: string; readonly figures: readonly Figure[] };
type Columns = { readonly total: number; readonly parts: number };

/** The total of a row beside its parts. */
type Sum = { readonly body: Body; readonly total: number; readonly terms: readonly number[]; readonly sum: number };

// Small figures add up by chance, and so does one row.
const [LEAST, FEWEST] = [10, 2];

function countOf({ kind, value, state }: IndicatorRead): number | null {
  if (kind !== "number" && kind !== "money") return null;
  return typeof value === "number" ? value : state === "dash" ? 0 : null;
}

/** The bodies whose figures stand below them, all in the same columns; none when their columns differ. */
function bodiesOf(indicators: readonly IndicatorRead[]): Body[] {
  const placed = indicators.map((indicator, at) => ({ indicator, at }));
  const below = groupBy(placed, ({ indicator }) => indicator.parent);
  const bodies = placed.flatMap(({ indicator, at }): Body[] => {
    const figures = (below.get(at) ?? []).map((each) => ({ at: each.at, value: countOf(each.indicator) }));
    return indicator.kind === "heading" && figures.length > 0 ? [{ label: indicator.label, figures }] : [];
  });
  return bodies.every(({ figures }) => figures.length === bodies[0]?.figures.length) ? bodies : [];
}

// A row with a blank among these columns says nothing.
function sumIn(body: Body, { total, parts }: Columns): Sum[] {
  const values = body.figures.slice(total, total + 1 + parts).map(({ value }) => value);
  const [whole, ...terms] = values.filter((value) => value !== null);
  if (whole === undefined || terms.length !== parts) return [];
  return [{ body, total: whole, terms, sum: terms.reduce((all, term) => all + term, 0) }];
}

// Rounded figures may differ in their last place.
const fits = ({ total, sum, terms }: Sum) => Math.abs(sum - total) < 0.06 * terms.length;

/** The sums of the first columns behind `total` that make it up in most rows; none when no columns do. */
function sumsOf(bodies: readonly Body[], total: number): readonly Sum[] {
  const width = bodies[0]?.figures.length ?? 0;
  const tried = Array.from({ length: Math.max(0, width - total - 2) }, (_, more) =>
    bodies.flatMap((body) => sumIn(body, { total, parts: more + 2 })),
  );
  const told = tried.find((sums) => {
    // A total of the rows repeats what is wrong in one of them.
    const single = sums.filter(({ body }) => !isTotal(body));
    const fitting = single.filter((sum) => fits(sum) && sum.total >= LEAST).length;
    return fitting >= FEWEST && fitting * 3 >= single.length * 2;
  });
  return told ?? [];
}

/** The figures that their neighbours contradict, in a table with a row for each body. */
export function wrongColumns(indicators: readonly IndicatorRead[]): WrongTotal[] {
  const bodies = bodiesOf(indicators);
  return (bodies[0]?.figures ?? []).flatMap((_figure, column) =>
    sumsOf(bodies, column)
      .filter((sum) => !fits(sum))
      .map(({ body, total, terms, sum }) => ({
        at: body.figures[column]?.at ?? 0,
        said: `của ${body.label} là ${formatNumber(total)} nhưng ${terms.map((term) => formatNumber(term)).join(" + ")} = ${formatNumber(sum)}, trong khi các dòng khác cộng đúng`,
      })),
  );
}
