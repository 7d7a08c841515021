// A row of the table is a task; a row that only names a group of work gives its name to the rows below it.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Table } from "../block";
import { deadlinesOfCell } from "../deadlines/find-deadlines";
import type { Source, TaskRead } from "../document-reading";
import { takeMarker } from "../outline/marker";
import { type GridRow, gridOf } from "../tables/grid";
import { cellIn, type Header } from "../tables/header";
import { arePoints, listedRows } from "../tables/listed-rows";
import { type AssignmentColumn, assignmentHeader } from "./assignment-columns";
import { calendarColumns, markedDeadlines } from "./calendar-columns";
import { agenciesOf, readDuty, supportersOf, type TaskContext } from "./duty";
import { areLedByGroups, leadersOfGroup } from "./group-leaders";
import { labelled, splitLabels, withRolesInFront } from "./labels";
import { timeOf, withCellsSaidAbove, withStandingCells } from "./standing-cells";

type Columns = Header<AssignmentColumn>;
type Group = { readonly code: string; readonly rank: number; readonly leaders: readonly string[] };

/**
 * The tasks of every table of assignments among the blocks; a table without names goes on with the one before it.
 * @param above what the rows stand below: the name of an annex, whose numbers are its own
 */
export function tableTasks(blocks: readonly Block[], context: TaskContext, above: readonly string[] = []): TaskRead[] {
  let header: Columns | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [];
    const own = assignmentHeader(block);
    const width = gridOf(block)[0]?.cells.length ?? 0;
    header = own ?? (header && header.names.length === width ? { ...header, height: 0 } : null);
    return header === null ? [] : rowsOf(block, header, context, above);
  });
}

function rowsOf(table: Table, header: Columns, context: TaskContext, above: readonly string[]): TaskRead[] {
  const body = withCellsSaidAbove(gridOf(table).slice(header.height));
  const rows = withStandingCells(body, header).flatMap((row) => listedRows(row, listOf(header)));
  const areLed = areLedByGroups(rows, header.columns.get("content") ?? 0);
  let groups: Group[] = [];
  return rows.flatMap((row, index) => {
    const content = cellIn(row, header, "content");
    const code = codeOf(row, header);
    if (content === "" || isSum(content) || isRepeatedHead(row, header)) return [];
    if (isGroup(row, header, rows[index + 1])) {
      const rank = rankOf(code);
      groups = [...groups.filter((group) => group.rank < rank), { code, rank, leaders: areLed ? leadersOfGroup(content) : [] }];
      return [];
    }
    const path = [...above, ...groups.map((group) => group.code), code].filter((part) => part !== "");
    const source = { path, line: row.line, words: wordsOf(row), table: table.table, row: row.row };
    const leaders = groups.findLast((group) => group.leaders.length > 0)?.leaders ?? [];
    return taskOf(row, header, source, context).map((task) => (task.lead.length === 0 ? { ...task, lead: leaders } : task));
  });
}

// Several works in the lines of one cell, each with its leader or its day on the line beside it.
const listOf = ({ columns, names }: Columns) => {
  const lead = columns.get("lead") ?? columns.get("both") ?? -1;
  const words = columns.get("content") ?? -1;
  return {
    words,
    forAll: [],
    loose: names.flatMap((_name, column) => (column === words ? [] : [column])),
    beside: [lead, columns.get("time") ?? -1],
    index: columns.get("index"),
    isListed: arePoints,
  };
};

const wordsOf = ({ cells }: GridRow) =>
  tidy(
    cells
      .filter(({ isOwn }) => isOwn)
      .map(({ text }) => text)
      .join(" | "),
  );

function codeOf(row: GridRow, header: Columns): string {
  const index = cellIn(row, header, "index").replace(/[.)]+$/u, "");
  // A merged row holds its number and its words in one cell: "I. Nhóm nhiệm vụ truyền thông".
  return index !== "" && index.length < 8 ? index : (takeMarker(cellIn(row, header, "content")).marker?.code ?? "");
}

// Letters and Roman numbers above figures, figures above those with a dot.
function rankOf(code: string): number {
  if (/^[A-HĐ]$/u.test(code)) return 0;
  if (/^[IVX]+$/u.test(code)) return 1;
  return code === "" ? 2 : 1 + code.split(".").length;
}

const facts: readonly AssignmentColumn[] = ["lead", "both", "support", "time", "product"];

/** Whether a row only names the work below it. */
function isGroup(row: GridRow, header: Columns, next: GridRow | undefined): boolean {
  const column = header.columns.get("content") ?? 0;
  const cell = row.cells[column];
  if ((cell?.columns ?? 1) >= Math.max(3, row.cells.length - 1) || coversLeader(cell, header)) return true;
  if (facts.some((role) => header.columns.has(role) && cellIn(row, header, role) !== "")) return false;
  const code = codeOf(row, header);
  if (/^[IVXA-HĐ]+$/u.test(code)) return true;
  const below = next ? codeOf(next, header) : "";
  const isAbove = code !== "" && (below.startsWith(`${code}.`) || /^[a-zđ]$|^[-+*]$/u.test(below));
  return isAbove || (cell?.isBold === true && row.cells.filter(({ text }) => text !== "").length <= 2);
}

// "Công tác tuyên truyền" from the column of the work over that of who does it.
function coversLeader(cell: GridRow["cells"][number] | undefined, { columns }: Columns): boolean {
  const [content, lead] = [columns.get("content") ?? 0, columns.get("lead") ?? columns.get("both")];
  return cell?.isOwn === true && lead !== undefined && lead > content && content + cell.columns > lead;
}

const isSum = (content: string) => /^(?:tổng (?:cộng|số|kinh phí)|cộng)(?!\p{L})/u.test(comparable(content));

// The names of the columns again at the top of a page.
function isRepeatedHead(row: GridRow, { names }: Columns): boolean {
  return row.cells.filter(({ text }, column) => text !== "" && comparable(text) === comparable(names[column] ?? "")).length >= 2;
}

function taskOf(row: GridRow, header: Columns, source: Source, context: TaskContext): TaskRead[] {
  const cell = (role: AssignmentColumn) =>
    role === "lead" || role === "both" ? withRolesInFront(cellIn(row, header, role)) : cellIn(row, header, role);
  const both = splitLabels(cell("both"));
  const named = both.labels.length > 0 ? both.before : cell("both");
  const lead = [...agenciesOf(cell("lead")), ...agenciesOf(labelled(both.labels, "lead") || named)];
  const together = [cell("lead"), cell("both")].flatMap(supportersOf);
  const support = [...agenciesOf(cell("support")), ...together, ...agenciesOf(labelled(both.labels, "support"))];
  const inLead = splitLabels(cell("lead")).labels;
  // "Sở Y tế (phối hợp: Sở Tài chính)": who leads stands before the label of the others.
  const before = splitLabels(cell("lead")).before.replace(/\s*\($/u, "");
  const leads = inLead.length > 0 ? agenciesOf(labelled(inLead, "lead") || before) : lead;
  const supports = inLead.length > 0 ? [...support, ...agenciesOf(labelled(inLead, "support"))] : support;
  const text = takeMarker(tidy(cell("content"))).text;
  const read = readDuty({ text, owners: leads, support: supports, source }, context);
  const labels = [...both.labels, ...inLead];
  const deadlines = [
    ...deadlinesOfCell(timeOf(row, header) || labelled(labels, "time"), context),
    ...markedDeadlines(row, calendarColumns(header.names, context.year)),
  ];
  const product = tidy(cell("product") || labelled(labels, "product"));
  return [
    {
      ...read,
      lead: leads.length > 0 ? leads : read.lead,
      support: leads.length > 0 ? supports.filter((name) => !leads.includes(name)) : read.support,
      deadlines: deadlines.length > 0 ? deadlines : read.deadlines,
      deliverable: product === "" || /^[-–.…]+$/u.test(product) ? read.deliverable : product,
    },
  ];
}
