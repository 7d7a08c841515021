// A form that is there already is shown beside the one that was read: how many rows they share, and in which they differ.

import type { FormRead } from "~/features/reading/document-reading";
import type { Indicator } from "~/features/reports/indicator";
import type { TypedFields } from "~/lib/form-answer";
import { foldForSearch } from "~/lib/vietnamese-text";
import { type Align, boundedAlign, fitOf, type NamedRow, sameNamesIn } from "./align-rows";

/** One version of a form of a plan in sight. */
export type KnownForm = {
  readonly versionId: string;
  readonly formId: string;
  readonly planId: string;
  readonly plan: string;
  readonly code: string;
  readonly title: string;
  readonly rows: readonly Indicator[];
};

/** A row that was read; `unit` and `kind` as in the form of a form. */
export type FormRow = NamedRow & { readonly unit: string; readonly kind: string };

/** The rows of a table of the document. */
export function rowsOfReading({ indicators }: Pick<FormRead, "indicators">): FormRow[] {
  return indicators.map(({ label, unit, kind, parent, breakdownOf }) => {
    const above = parent ?? breakdownOf;
    return { label, unit: unit ?? "", kind, under: above === null ? null : (indicators[above]?.label ?? null) };
  });
}

/** The rows of an item that is a form; those whose name was emptied are left out. */
export function rowsOfItem(fields: TypedFields): FormRow[] {
  const own = (name: string) => fields[name] ?? [];
  const above: string[] = [];
  return own("rowLabel[]").flatMap((label, index) => {
    if (label.trim() === "") return [];
    const depth = Math.min(Number(own("rowDepth[]")[index]) || 0, above.length);
    above.length = depth;
    above.push(label);
    const under = above[depth - 1] ?? null;
    return [{ label, under, unit: own("rowUnit[]")[index] ?? "", kind: own("rowKind[]")[index] ?? "number" }];
  });
}

/** The rows of a published form. */
export function rowsOfIndicators(indicators: readonly Indicator[]): FormRow[] {
  const labels = new Map(indicators.map(({ id, label }) => [id, label]));
  return indicators.map(({ label, unit, kind, parentId }) => {
    return { label, unit: unit ?? "", kind, under: parentId === null ? null : (labels.get(parentId) ?? null) };
  });
}

type RowChange = { readonly label: string; readonly read: string; readonly known: string };

/** A form that is like the one that was read. */
export type LikeForm = Omit<KnownForm, "rows"> & {
  /** Rows that both have. */
  readonly shared: number;
  readonly onlyRead: readonly string[];
  readonly onlyKnown: readonly string[];
  readonly changed: readonly RowChange[];
};

const leastFit = 0.6;
const mostShown = 3;
// A form of more rows than these is none that people fill in.
const mostRows = 500;
const mostTables = 10;

/** Whether tables of so many rows can fit at all: the shorter one is too short when even all of its rows would not be enough. */
export function canFit(read: number, known: number): boolean {
  const [fewer, more] = [Math.min(read, known), Math.max(read, known)];
  return fewer > 0 && more <= mostRows && (2 * fewer) / (fewer + more) >= leastFit;
}

type Candidate = {
  readonly known: Omit<KnownForm, "rows">;
  readonly own: readonly FormRow[];
  readonly sameNames: (read: readonly FormRow[]) => number;
};

type Fit = { readonly like: LikeForm; readonly fit: number };

function compared(read: readonly FormRow[], { known, own }: Candidate, align: Align): Fit | null {
  const partners = align(read, own);
  if (partners === null) return null;
  const taken = new Set(partners);
  const pairs = read.flatMap((row, index) => {
    const partner = own[partners[index] ?? -1];
    return partner ? [{ row, partner }] : [];
  });
  const written = ({ unit, kind }: FormRow) => `${foldForSearch(unit)} ${kind}`;
  const like: LikeForm = {
    ...known,
    shared: pairs.length,
    onlyRead: read.filter((_row, index) => partners[index] === null).map(({ label }) => label),
    onlyKnown: own.filter((_row, index) => !taken.has(index)).map(({ label }) => label),
    changed: pairs
      .filter(({ row, partner }) => written(row) !== written(partner))
      .map(({ row, partner }) => ({
        label: row.label,
        read: `${row.kind} ${row.unit}`.trim(),
        known: `${partner.kind} ${partner.unit}`.trim(),
      })),
  };
  return { like, fit: fitOf(partners, own.length) };
}

/** The forms among `candidates` that the rows fit, the best first; at most three. Those with the most names in common are looked at first. */
function likeForms(read: readonly FormRow[], candidates: readonly Candidate[], align: Align): LikeForm[] {
  return candidates
    .filter(({ own }) => canFit(read.length, own.length))
    .map((candidate) => ({ candidate, names: candidate.sameNames(read) }))
    .sort((a, b) => b.names - a.names)
    .flatMap(({ candidate }) => compared(read, candidate, align) ?? [])
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, mostShown)
    .map(({ like }) => like);
}

/** Of the rows of a table, the forms that they fit, the best first; at most three. */
export type FindLikeForms = (read: readonly FormRow[]) => readonly LikeForm[];

/** Looks among `forms` for the tables of one document: each table is compared once, within the bounds of a page, and only the first ten that are asked about. */
export function likeFormsAmong(forms: readonly KnownForm[]): FindLikeForms {
  const align = boundedAlign();
  const candidates = forms.map(({ rows, ...known }): Candidate => {
    const own = rowsOfIndicators(rows);
    return { known, own, sameNames: sameNamesIn(own) };
  });
  const found = new Map<string, readonly LikeForm[]>();
  return (read) => {
    const key = JSON.stringify(read);
    const before = found.get(key);
    if (before !== undefined || found.size === mostTables) return before ?? [];
    const like = likeForms(read, candidates, align);
    found.set(key, like);
    return like;
  };
}
