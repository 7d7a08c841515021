import { Link } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { type ReactNode, useRef } from "react";
import { SelectAll } from "~/components/ui/select-all";
import { uiText } from "~/components/ui/ui.text";
import { useRowKeys } from "~/components/ui/use-row-keys";
import { useText } from "~/components/ui/use-text";

export type Column<Row> = {
  readonly key: string;
  /** Words, because cards on a phone repeat them beside each value. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "start" | "end" | "center";
  readonly isNowrap?: boolean;
  /** Where a click on the head goes, and how the column is sorted now. */
  readonly sortTo?: string;
  readonly sorted?: "ascending" | "descending";
  readonly isHiddenOnPhone?: boolean;
  /** Sentences stand in it: it keeps room for them where others could do with less. */
  readonly isMain?: boolean;
  /** Names of agencies or people stand in it: it has room for most of them where the table is wide. */
  readonly isName?: boolean;
};

type DataTableProps<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Read to those who do not see the table. */
  caption: string;
  /** Makes the first column's words the link of the row. */
  rowTo?: (row: Row) => string | undefined;
  /** Sums under the columns, by key. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
  /** A box before each row, for doing something to several at once; the table must lie in a form. */
  select?: {
    readonly name: string;
    readonly valueOf: (row: Row) => string;
    readonly labelOf: (row: Row) => string;
    /** Ticked from the start. */
    readonly isTicked?: (row: Row) => boolean;
    /** Rows that cannot be chosen have no box. */
    readonly isOpen?: (row: Row) => boolean;
  };
  /** For tables with many columns: they scroll within themselves and stay a table on a phone. */
  isWide?: boolean;
};

const aligned = { start: "", end: "col-end", center: "col-center" } as const;

function cellClass<Row>({ align = "start", isNowrap, isHiddenOnPhone, isMain, isName }: Column<Row>): string {
  return `${aligned[align]} ${isNowrap ? "col-nowrap" : ""} ${isHiddenOnPhone ? "not-on-card" : ""} ${isMain ? "col-main" : ""} ${isName ? "roomy" : ""}`;
}

/** A list. Rows become cards where there is little room; j, k and the arrows move between row links, Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, totals, empty, select, isWide = false } = props;
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={`card ${isWide ? "table-scroll" : "table-cards"}`}>
      <table ref={table} className="data-table">
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={columns} hasSelect={select !== undefined} />
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
        {totals === undefined ? null : <TableFoot columns={columns} totals={totals} hasSelect={select !== undefined} />}
      </table>
    </div>
  );
}

function TableHead<Row>({ columns, hasSelect }: { columns: readonly Column<Row>[]; hasSelect: boolean }) {
  return (
    <thead>
      <tr>
        {hasSelect ? (
          <th scope="col" className="select-cell w-8">
            <SelectAll />
          </th>
        ) : null}
        {columns.map((column) => (
          <th key={column.key} scope="col" className={cellClass(column)} aria-sort={column.sorted}>
            {column.sortTo === undefined ? column.header : <SortLink column={column} to={column.sortTo} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortLink<Row>({ column, to }: { column: Column<Row>; to: string }) {
  const t = useText(uiText);
  const Arrow = column.sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link
      to={to}
      preventScrollReset
      title={t.sortBy(column.header.toLowerCase())}
      className="inline-flex items-center gap-1 text-inherit"
    >
      {column.header}
      {column.sorted ? <Arrow aria-hidden className="size-3.5" /> : null}
    </Link>
  );
}

function TableRow<Row>({ row, columns, rowTo, select }: DataTableProps<Row> & { row: Row }) {
  const to = rowTo?.(row);
  return (
    <tr>
      {select === undefined ? null : (
        <td className="select-cell">
          {select.isOpen?.(row) === false ? null : (
            <label className="select-area">
              <input
                type="checkbox"
                name={select.name}
                value={select.valueOf(row)}
                defaultChecked={select.isTicked?.(row)}
                aria-label={select.labelOf(row)}
                className="box"
              />
            </label>
          )}
        </td>
      )}
      {columns.map((column, index) => {
        const isRowLink = index === 0 && to !== undefined;
        return (
          <td key={column.key} data-label={index === 0 ? undefined : column.header} className={cellClass(column)}>
            {isRowLink ? (
              <Link to={to} data-row-link className="font-semibold">
                {column.cell(row)}
              </Link>
            ) : (
              // One box, so that on a card all of it stands beside the name of its column.
              <div>{column.cell(row)}</div>
            )}
          </td>
        );
      })}
    </tr>
  );
}

type TableFootProps<Row> = { columns: readonly Column<Row>[]; totals: Readonly<Record<string, ReactNode>>; hasSelect: boolean };

function TableFoot<Row>({ columns, totals, hasSelect }: TableFootProps<Row>) {
  const t = useText(uiText);
  return (
    <tfoot>
      <tr>
        {hasSelect ? <td className="select-cell not-on-card" /> : null}
        {columns.map((column, index) => {
          const total = totals[column.key] ?? (index === 0 ? t.total : null);
          return (
            <td
              key={column.key}
              data-label={index === 0 ? undefined : column.header}
              className={`${cellClass(column)} ${total === null ? "not-on-card" : ""}`}
            >
              {total}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
