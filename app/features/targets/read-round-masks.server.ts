import type { Knex } from "knex";
import type { Role } from "~/features/accounts/actor";
import type { PermissionObject } from "~/features/accounts/permission";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { type Disclosure, parseDisclosure } from "~/features/plans/disclosure.schema";
import { indicatorsOf } from "~/features/plans/target";
import { acceptedThen } from "~/features/reports/decision-then.server";
import { type Indicator, rowsAround } from "~/features/reports/indicator";
import { indicatorsOfVersions } from "~/features/reports/indicators.view.server";
import { type MaskReason, masksOf, rangesUnder } from "~/features/reports/mask";
import { amountOf, type ReportValue, type ReportValues, valueOfCell } from "~/features/reports/report-value";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { Measured, Scope } from "./target-cells.server";
import { type CountedRow, figureMask, type MaskedCell } from "./target-mask";
import { isSameRound, type Round, type RoundKey } from "./target-round";

/** Whether the reader is inside the roles that a form names, for what stands so; the command line sees for nobody. */
export type Sees = (object: PermissionObject, roles: readonly Role[]) => boolean;

/** What a reader may not see of the rounds that were read. */
export type RoundMasks = {
  /** Why one agency's cell is masked; null when it is shown. */
  cell(assignmentId: string, indicatorId: string): MaskReason | null;
  /** Why the figure of a target in a round is masked; null when it is shown. */
  figure(target: Measured, round: Pick<Round, "taskId" | "occurrence" | "totals">): MaskReason | null;
  /** The rule by which rows that the measure names are masked for the reader; null for those inside. */
  disclosure(target: Measured): Disclosure | null;
};

export const noMasks: RoundMasks = { cell: () => null, figure: () => null, disclosure: () => null };

type Asked = {
  readonly measured: readonly Measured[];
  readonly rounds: readonly RoundKey[];
  readonly now: Instant;
  readonly scope: Scope;
  readonly sees: Sees;
};

type NamedRow = {
  readonly indicatorId: string;
  readonly key: string;
  readonly row: CountedRow;
  readonly versionId: string;
  readonly disclosure: Disclosure;
  readonly owners: NonNullable<PermissionObject["owners"]>;
};

/** The rows that the measures name, in each version of their form. */
async function readNamedRows(db: Knex, measured: readonly Measured[]): Promise<NamedRow[]> {
  const ids = measured.flatMap(({ measure }) => indicatorsOf(measure).map((indicator) => indicator.id));
  if (ids.length === 0) return [];
  const rows = await db("indicators as named")
    .join("form_versions as home", "home.id", "named.form_version_id")
    .join("form_versions as version", "version.form_id", "home.form_id")
    .join("forms", "forms.id", "home.form_id")
    .join("plans", "plans.id", "forms.plan_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .whereIn("named.id", ids)
    .select(
      "named.id",
      "named.key",
      "named.kind",
      "named.unit",
      "version.id as version_id",
      "version.sensitive_roles",
      "version.small_below",
      "issuer.id as issuer_id",
      "issuer.path as issuer_path",
      "standing.id as standing_id",
      "standing.path as standing_path",
    );
  return rows.map((row) => ({
    indicatorId: row.id,
    key: row.key,
    row: { kind: row.kind, unit: row.unit, smallBelow: row.small_below },
    versionId: row.version_id,
    disclosure: parseDisclosure(row),
    owners: [
      { id: row.issuer_id, path: row.issuer_path },
      { id: row.standing_id, path: row.standing_path },
    ],
  }));
}

type CellRow = {
  assignment_id: string;
  task_id: string;
  occurrence: string;
  version_id: string;
  number: number;
  accepted_number: number;
  lead_id: string;
  lead_path: string;
  indicator_id: string;
  state: ReportValue["state"];
  number_value: number | null;
  text_value: string | null;
};

/** The cells of `indicatorIds` in all versions sent in of the reports accepted in the rounds asked for; the masks follow from all. */
async function readCells(db: Knex, { rounds, now, scope }: Asked, indicatorIds: readonly string[]): Promise<CellRow[]> {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("reports", "reports.assignment_id", "assignments.id")
    .join("report_versions as accepted", "accepted.report_id", "reports.id")
    .join("report_versions as sent", "sent.report_id", "reports.id")
    .join("report_values as cell", "cell.version_id", "sent.id");
  joinCurrentState(query, now)
    .where(acceptedThen(db, "accepted", now))
    .whereNotNull("sent.submitted_at")
    .whereNull("tasks.removed_at")
    .whereNot("state.work_state", "cancelled")
    .whereIn("assignments.task_id", [...new Set(rounds.map((round) => round.taskId))])
    .whereIn("assignments.occurrence", [...new Set(rounds.map((round) => round.occurrence))])
    .whereIn("cell.indicator_id", indicatorIds);
  return scope(query).select(
    "assignments.id as assignment_id",
    "assignments.task_id",
    "assignments.occurrence",
    "reports.form_version_id as version_id",
    "sent.number",
    "accepted.number as accepted_number",
    "lead.id as lead_id",
    "lead.path as lead_path",
    "cell.indicator_id",
    "cell.state",
    "cell.number_value",
    "cell.text_value",
  );
}

const unknown = { low: 0, high: Number.POSITIVE_INFINITY };

/** One accepted report of which the reader does not see all, with its masked cells by the key of the row. */
type MaskedReport = RoundKey & { readonly assignmentId: string; readonly cells: ReadonlyMap<string, MaskedCell> };

function valuesOf(cells: readonly CellRow[]): ReportValues {
  return Object.fromEntries(
    cells.flatMap(({ indicator_id: id, state, number_value: number, text_value: text }) => {
      const value = valueOfCell({ state, number, text });
      return value ? [[id, value] as const] : [];
    }),
  );
}

function maskReport(cells: readonly CellRow[], indicators: readonly Indicator[], smallBelow: number): MaskedReport | null {
  const [head] = cells;
  if (!head) return null;
  const byNumber = groupBy(cells, (cell) => cell.number);
  const versions = [...byNumber.keys()].sort((a, b) => a - b).map((number) => valuesOf(byNumber.get(number) ?? []));
  const masks = masksOf(indicators, versions, smallBelow);
  const values = valuesOf(byNumber.get(head.accepted_number) ?? []);
  const ranges = rangesUnder(masks, { indicators, values, smallBelow });
  const masked = indicators.flatMap(({ id, key }): [string, MaskedCell][] => {
    const reason = masks.get(id);
    return reason ? [[key, { reason, amount: amountOf(values[id]) ?? 0, range: ranges.get(id) ?? unknown }]] : [];
  });
  return { assignmentId: head.assignment_id, taskId: head.task_id, occurrence: head.occurrence, cells: new Map(masked) };
}

function masksFrom(named: readonly NamedRow[], reports: readonly MaskedReport[]): RoundMasks {
  // Of several versions of a form, the one that masks more.
  const rowOf = new Map([...named].sort((a, b) => a.row.smallBelow - b.row.smallBelow).map((row) => [row.indicatorId, row]));
  const byAssignment = new Map(reports.map((report) => [report.assignmentId, report]));
  const cellsOf = (round: RoundKey, key: string | undefined) =>
    reports.flatMap((report) => {
      const cell = key !== undefined && isSameRound(report, round) ? report.cells.get(key) : undefined;
      return cell ? [cell] : [];
    });
  return {
    disclosure: ({ measure }) => rowOf.get(indicatorsOf(measure)[0]?.id ?? "")?.disclosure ?? null,
    cell: (assignmentId, indicatorId) =>
      byAssignment.get(assignmentId)?.cells.get(rowOf.get(indicatorId)?.key ?? "")?.reason ?? null,
    figure({ measure }, round) {
      const [first, second] = indicatorsOf(measure).map(({ id }) => rowOf.get(id));
      const isOutside = reports.some((report) => isSameRound(report, round));
      if (!first || !isOutside) return null;
      return figureMask(
        measure.kind,
        round.totals,
        { first: cellsOf(round, first.key), second: cellsOf(round, second?.key) },
        { first: first.row, second: second?.row ?? null },
      );
    },
  };
}

/**
 * What the reader may not see of the cells and figures of `rounds`; in one statement for those inside the roles of every
 * form, in three for the others, whose masks depend on the rows beside a cell in its report.
 */
export async function readRoundMasks(db: Knex, asked: Asked): Promise<RoundMasks> {
  const named = await readNamedRows(db, asked.measured);
  const closed = named.filter(({ owners, disclosure }) => !asked.sees({ owners }, disclosure.sensitiveRoles));
  if (closed.length === 0 || asked.rounds.length === 0) return noMasks;
  const byVersion = new Map(closed.map((row) => [row.versionId, row]));
  const keys = new Set(closed.map((row) => row.key));
  const trees = new Map(
    [...(await indicatorsOfVersions(db, [...byVersion.keys()]))].map(([id, rows]) => [id, rowsAround(rows, keys)]),
  );
  const ids = [...trees.values()].flat().map((indicator) => indicator.id);
  const cells = groupBy(await readCells(db, asked, ids), (cell) => cell.assignment_id);
  const reports = [...cells.values()].flatMap((own) => {
    const [head] = own;
    const version = head && byVersion.get(head.version_id);
    if (!head || !version) return [];
    const { disclosure, owners } = version;
    const lead = { id: head.lead_id, path: head.lead_path };
    if (asked.sees({ lead, owners }, disclosure.sensitiveRoles)) return [];
    return maskReport(own, trees.get(head.version_id) ?? [], disclosure.smallBelow) ?? [];
  });
  return masksFrom(named, reports);
}
