import type { ViewContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import type { FormVersionRow, IndicatorRow } from "~db/tables";
import { type Disclosure, parseDisclosure } from "./disclosure.schema";
import { loadPlanHead, type PlanHead } from "./plan-head.view.server";

export type FormLine = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly cutOffOn: CalendarDate | null;
  readonly versions: number;
  readonly rows: number;
};

/** The forms that a plan asks for; two statements. @throws NotFound */
export async function formsView(view: ViewContext, planId: string): Promise<{ head: PlanHead; forms: FormLine[] }> {
  const { db } = view;
  const { head } = await loadPlanHead(view, planId);
  const newest = db("form_versions as newest").whereRaw("newest.form_id = forms.id").max("newest.number");
  const rows: {
    id: string;
    code: string;
    title: string;
    cut_off_on: CalendarDate | null;
    number: number;
    rows: number | string;
  }[] = await db("forms")
    .join("form_versions", "form_versions.form_id", "forms.id")
    .where("forms.plan_id", planId)
    .where("form_versions.number", newest)
    .orderBy("forms.code")
    .select(
      "forms.id",
      "forms.code",
      "form_versions.title",
      "form_versions.cut_off_on",
      "form_versions.number",
      db("indicators")
        .whereRaw("indicators.form_version_id = form_versions.id")
        .whereNot("indicators.kind", "heading")
        .count("*")
        .as("rows"),
    );
  return {
    head,
    forms: rows.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      cutOffOn: row.cut_off_on,
      versions: row.number,
      rows: Number(row.rows),
    })),
  };
}

export type FormRowPicture = {
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: string;
  /** 0 for rows of the first rank. */
  readonly depth: number;
  /** A part of the total above it ("Trong đó"), and how the parts are checked. */
  readonly partOf: "sum" | "within" | null;
  /** The first of its parts, before which "Trong đó" is written. */
  readonly isFirstPart: boolean;
  readonly isSensitive: boolean;
};

export type FormPicture = {
  readonly head: PlanHead;
  readonly form: Disclosure & {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly cutOffOn: CalendarDate | null;
    readonly number: number;
  };
  readonly numbers: readonly number[];
  readonly rows: readonly FormRowPicture[];
  readonly outline: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly guidance: string | null;
  }[];
};

function pictureOf(rows: readonly IndicatorRow[]): FormRowPicture[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const depthOf = (row: IndicatorRow): number => {
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
    return parent === undefined ? 0 : depthOf(parent) + 1;
  };
  const started = new Set<string>();
  return rows.map((row) => {
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
    const isPart = parent !== undefined && parent.kind !== "heading";
    const isFirstPart = isPart && !started.has(parent.id);
    if (isFirstPart) started.add(parent.id);
    const partOf = isPart ? (parent.parts_rule === "sum" ? "sum" : "within") : null;
    return {
      id: row.id,
      code: row.code,
      label: row.label,
      unit: row.unit,
      kind: row.kind,
      depth: depthOf(row),
      partOf,
      isFirstPart,
      isSensitive: row.is_sensitive === 1,
    };
  });
}

/** One version of a form as it is printed, the newest unless `number` names another; five statements. @throws NotFound */
export async function formView(view: ViewContext, planId: string, formId: string, number: number | null): Promise<FormPicture> {
  const { db } = view;
  const { head } = await loadPlanHead(view, planId);
  const form: { id: string; code: string } | undefined = await db("forms").where({ id: formId, plan_id: planId }).first();
  const versions: FormVersionRow[] = await db("form_versions").where({ form_id: formId }).orderBy("number", "desc");
  const version = number === null ? versions[0] : versions.find((one) => one.number === number);
  if (!form || !version) throw new NotFound();
  const indicators: IndicatorRow[] = await db("indicators").where({ form_version_id: version.id }).orderBy("position");
  const outline: FormPicture["outline"] = await db("outline_items")
    .where({ form_version_id: version.id })
    .orderBy("position")
    .select("id", "code", "title", "guidance");
  const { title, cut_off_on: cutOffOn } = version;
  return {
    head,
    form: { id: form.id, code: form.code, title, cutOffOn, number: version.number, ...parseDisclosure(version) },
    numbers: versions.map((one) => one.number),
    rows: pictureOf(indicators),
    outline,
  };
}
