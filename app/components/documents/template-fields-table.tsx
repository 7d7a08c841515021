import { templatesText } from "~/components/documents/templates.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { TemplateField } from "~/features/documents/template-fields";

type Row = { readonly key: string; readonly depth: number; readonly field: TemplateField };

const rowsOf = (fields: readonly TemplateField[], depth = 0, above = ""): Row[] =>
  fields.flatMap((field) => {
    const key = `${above}/${field.name}`;
    return [{ key, depth, field }, ...(field.inner ? rowsOf(field.inner, depth + 1, key) : [])];
  });

const indents = ["", "pl-5", "pl-10", "pl-14"] as const;

function written({ name, inner, example }: TemplateField): string {
  return inner !== undefined || typeof example === "boolean" ? `{#${name}}…{/${name}}` : `{${name}}`;
}

/** Every field of a template, what it means and how it looks; the fields of a list stand below it. */
export function TemplateFieldsTable({ fields }: { fields: readonly TemplateField[] }) {
  const t = useText(templatesText);
  const say = useSay();
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t.field,
      cell: ({ field, depth }) => (
        <code className={`block font-mono text-sm ${indents[Math.min(depth, 3)]}`}>{written(field)}</code>
      ),
    },
    { key: "meaning", header: t.meaning, cell: ({ field }) => say(field.meaning) },
    {
      key: "example",
      header: t.example,
      cell: ({ field }) =>
        typeof field.example === "string" ? <span className="whitespace-pre-line">{field.example}</span> : "",
    },
  ];
  return <DataTable caption={t.fields} columns={columns} rows={rowsOf(fields)} rowKey={(row) => row.key} />;
}
