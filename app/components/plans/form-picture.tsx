import { Fragment } from "react";
import { formPictureText } from "~/components/plans/form-picture.text";
import { ColumnHeads } from "~/components/ui/column-heads";
import { useText } from "~/components/ui/use-text";
import type { FormRowPicture, FormPicture as Picture } from "~/features/plans/forms.view.server";
import type { Messages } from "~/lib/i18n/text";

type Words = Messages<typeof formPictureText>;

function kindWord(kind: string, t: Words): string {
  switch (kind) {
    case "number":
      return t.numeric;
    case "percent":
      return t.percent;
    case "money":
      return t.money;
    case "yesno":
      return t.yesno;
    case "text":
      return t.text;
    default:
      return "";
  }
}

const indent = (depth: number) => ({ paddingLeft: `${0.625 + Math.min(depth, 5) * 1.1}rem` });

function Row({ row, t }: { row: FormRowPicture; t: Words }) {
  const isHeading = row.kind === "heading";
  return (
    <tr>
      <td className="whitespace-nowrap text-ink-3">{row.code}</td>
      <td style={indent(row.depth)} className={isHeading ? "font-semibold" : ""}>
        {row.label}
        {row.isSensitive ? <span className="text-ink-3"> ({t.sensitive})</span> : null}
      </td>
      <td className="whitespace-nowrap">{row.unit}</td>
      <td className="whitespace-nowrap text-ink-3">{kindWord(row.kind, t)}</td>
      <td className="min-w-20" />
    </tr>
  );
}

/** The rows of a form as they are printed: headings, units, "Trong đó", and an empty column for the figures. */
export function FormRows({ rows }: { rows: readonly FormRowPicture[] }) {
  const t = useText(formPictureText);
  return (
    <div className="card max-md:overflow-x-auto">
      <table className="data-table min-w-[40rem] print:min-w-0">
        <caption className="sr-only">{t.form}</caption>
        <ColumnHeads heads={[t.number, t.label, t.unit, t.answer, t.figures]} />
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              {row.isFirstPart ? (
                <tr>
                  <td />
                  <td style={indent(row.depth)} className="text-sm text-ink-3 italic" colSpan={4}>
                    {row.partOf === "sum" ? t.partsSum : t.partsWithin}
                  </td>
                </tr>
              ) : null}
              <Row row={row} t={t} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The narrative sections that a report on the form answers. */
export function FormOutline({ outline }: { outline: Picture["outline"] }) {
  return (
    <ol className="flex max-w-[48rem] flex-col gap-2">
      {outline.map((item) => (
        <li key={item.id}>
          <span className="font-semibold">
            {item.code} {item.title}
          </span>
          {item.guidance === null ? null : <span className="block text-ink-2">{item.guidance}</span>}
        </li>
      ))}
    </ol>
  );
}
