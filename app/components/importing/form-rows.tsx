import { importingText } from "~/components/importing/importing.text";
import { FormPart } from "~/components/plans/plan-form-fields";
import { ColumnHeads } from "~/components/ui/column-heads";
import { useShownValues } from "~/components/ui/field";
import { DateField, TextAreaField, TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import type { IndicatorKind } from "~/features/reports/indicator";
import { indicatorKinds } from "~/features/reports/indicator";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";

const rowKinds: Readonly<Record<IndicatorKind, Text>> = {
  heading: { vi: "Đề mục", en: "Heading" },
  number: { vi: "Số", en: "Number" },
  percent: { vi: "Tỷ lệ %", en: "Percent" },
  money: { vi: "Tiền", en: "Money" },
  yesno: { vi: "Có hoặc không", en: "Yes or no" },
  text: { vi: "Lời", en: "Text" },
};

const depths = ["0", "1", "2", "3", "4", "5", "6"];

type ListName = "rowCode[]" | "rowLabel[]" | "rowUnit[]" | "rowKind[]" | "rowDepth[]" | "rowPart[]";

function useLists(fields: TypedFields) {
  const own = (name: ListName) => fields[name] ?? [];
  const code = useShownValues("rowCode[]", own("rowCode[]"));
  const label = useShownValues("rowLabel[]", own("rowLabel[]"));
  const unit = useShownValues("rowUnit[]", own("rowUnit[]"));
  const kind = useShownValues("rowKind[]", own("rowKind[]"));
  const depth = useShownValues("rowDepth[]", own("rowDepth[]"));
  const part = useShownValues("rowPart[]", own("rowPart[]"));
  return { code, label, unit, kind, depth, part };
}

type Lists = ReturnType<typeof useLists>;

function Row({ lists, index }: { lists: Lists; index: number }) {
  const t = useText(importingText);
  const say = useSay();
  const depth = lists.depth[index] ?? "0";
  const at = (name: string) => `${name}, ${index + 1}`;
  return (
    <tr>
      <td data-label={t.rowCode}>
        <input name="rowCode[]" defaultValue={lists.code[index]} aria-label={at(t.rowCode)} className="control w-16" />
      </td>
      <td data-label={t.rowLabel} style={{ paddingLeft: `${0.5 + Number(depth) * 1.25}rem` }}>
        <input name="rowLabel[]" defaultValue={lists.label[index]} aria-label={at(t.rowLabel)} className="control min-w-72" />
      </td>
      <td data-label={t.rowUnit}>
        <input name="rowUnit[]" defaultValue={lists.unit[index]} aria-label={at(t.rowUnit)} className="control w-28" />
      </td>
      <td data-label={t.rowKind}>
        <select name="rowKind[]" defaultValue={lists.kind[index]} aria-label={at(t.rowKind)} className="control">
          {indicatorKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(rowKinds[kind])}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t.rowDepth}>
        <select name="rowDepth[]" defaultValue={depth} aria-label={at(t.rowDepth)} className="control">
          {depths.map((one) => (
            <option key={one} value={one}>
              {Number(one) + 1}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t.rowPart}>
        <select name="rowPart[]" defaultValue={lists.part[index]} aria-label={at(t.rowPart)} className="control">
          <option value="">{t.no}</option>
          <option value="1">{t.yes}</option>
        </select>
      </td>
    </tr>
  );
}

/** A report form as it was read: its title, its rows, and the outline of the report. */
export function FormRows({ fields }: { fields: TypedFields }) {
  const t = useText(importingText);
  const lists = useLists(fields);
  const heads = [t.rowCode, t.rowLabel, t.rowUnit, t.rowKind, t.rowDepth, t.rowPart];
  const outline = fields["outlineTitle[]"] ?? [];
  return (
    <>
      <FormPart title={t.usesForm}>
        <TextField name="code" label={t.formCode} defaultValue={fields.code?.[0]} width="narrow" />
        <TextAreaField name="title" label={t.formTitle} defaultValue={fields.title?.[0]} rows={2} />
        <DateField name="cutOffOn" label={t.cutOff} isOptional defaultValue={fields.cutOffOn?.[0]} />
      </FormPart>
      <FormPart title={t.formRows}>
        <p className="field-help">{t.formRowsHelp}</p>
        <div className="table-scroll">
          <table className="data-table">
            <caption className="sr-only">{t.formRows}</caption>
            <ColumnHeads heads={heads} />
            <tbody>
              {lists.label.map((_label, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are never reordered here
                <Row key={index} lists={lists} index={index} />
              ))}
            </tbody>
          </table>
        </div>
      </FormPart>
      {outline.length === 0 ? null : (
        <FormPart title={t.outline}>
          {outline.map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div key={index} className="flex gap-2">
              <input
                name="outlineCode[]"
                defaultValue={fields["outlineCode[]"]?.[index]}
                aria-label={t.rowCode}
                className="control w-20 shrink-0"
              />
              <input name="outlineTitle[]" defaultValue={title} aria-label={t.outline} className="control" />
            </div>
          ))}
        </FormPart>
      )}
    </>
  );
}
