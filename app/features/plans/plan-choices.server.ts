import type { Knex } from "knex";

export type Choice = { readonly value: string; readonly label: string };

/** The passages of a plan's document, in its order. */
export async function passageChoices(db: Knex, planId: string): Promise<Choice[]> {
  const rows: { id: string; code: string; heading: string }[] = await db("passages")
    .where({ plan_id: planId })
    .orderBy("position")
    .select("id", "code", "heading");
  return rows.map(({ id, code, heading }) => ({ value: id, label: [code, heading].filter(Boolean).join(" · ") }));
}

/** The newest version of each form of a plan. */
export async function formVersionChoices(db: Knex, planId: string): Promise<Choice[]> {
  const rows: { id: string; code: string; title: string; number: number }[] = await db("form_versions")
    .join("forms", "forms.id", "form_versions.form_id")
    .where("forms.plan_id", planId)
    .orderBy([{ column: "forms.code" }, { column: "form_versions.number", order: "desc" }])
    .select("form_versions.id", "forms.code", "form_versions.title", "form_versions.number");
  const hasSeveral = (code: string) => rows.filter((row) => row.code === code).length > 1;
  return rows.map(({ id, code, title, number }) => ({
    value: id,
    label: `${code} · ${title}${hasSeveral(code) ? ` (bản ${number})` : ""}`,
  }));
}

/** The indicators of a plan's forms that carry a value, by form. */
export async function indicatorChoices(db: Knex, planId: string): Promise<{ label: string; options: Choice[] }[]> {
  const rows: { id: string; code: string | null; label: string; unit: string | null; form_code: string; number: number }[] =
    await db("indicators")
      .join("form_versions", "form_versions.id", "indicators.form_version_id")
      .join("forms", "forms.id", "form_versions.form_id")
      .where("forms.plan_id", planId)
      .whereIn("indicators.kind", ["number", "percent", "money", "yesno"])
      .orderBy([{ column: "forms.code" }, { column: "form_versions.number", order: "desc" }, { column: "indicators.position" }])
      .select(
        "indicators.id",
        "indicators.code",
        "indicators.label",
        "indicators.unit",
        "forms.code as form_code",
        "form_versions.number",
      );
  const groups = new Map<string, Choice[]>();
  for (const row of rows) {
    const group = `${row.form_code} (bản ${row.number})`;
    const label = `${row.code ? `${row.code} ` : ""}${row.label}${row.unit ? ` (${row.unit})` : ""}`;
    groups.set(group, [...(groups.get(group) ?? []), { value: row.id, label }]);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

/** The tasks of a plan, in the order of the document. */
export async function taskChoices(db: Knex, planId: string): Promise<Choice[]> {
  const rows: { id: string; text: string }[] = await db("tasks")
    .where({ plan_id: planId })
    .whereNull("removed_at")
    .orderBy("position")
    .select("id", "text");
  return rows.map(({ id, text }) => ({ value: id, label: text }));
}
