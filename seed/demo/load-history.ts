import type { Knex } from "knex";
import { actorOfUser } from "~/features/accounts/actor-of-request.server";
import type { CommandContext } from "~/features/accounts/context";
import { askExtension } from "~/features/assignments/ask-extension.server";
import { confirmCompletion } from "~/features/assignments/confirm-completion.server";
import { giveDirective } from "~/features/assignments/give-directive.server";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { refuseExtension } from "~/features/assignments/refuse-extension.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { acceptReport } from "~/features/reports/accept-report.server";
import { returnReport } from "~/features/reports/return-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { type CalendarDate, calendarDate } from "~/lib/calendar-date";
import { atLocalTime, type Instant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { idOf, type Made, type Moment } from "./made";
import { world } from "./world/world";
import type { FilledReport, FilledValue, FormData, HistoryStep, IndicatorData } from "./world/world-data";

// Values go in as an officer would type them, through the same reading as on the screen.
function typed(value: FilledValue): string {
  if (value.state === "dash") return "-";
  if (value.yes !== undefined) return value.yes ? "yes" : "no";
  return value.number === undefined ? (value.text ?? "") : formatNumber(value.number);
}

function formOf(taskKey: string): FormData {
  const key = world.plans.flatMap((plan) => plan.tasks).find((task) => task.key === taskKey)?.form;
  const form = world.plans.flatMap((plan) => plan.forms).find((candidate) => candidate.key === key);
  if (!form) throw new Error(`The demo's task "${taskKey}" asks for no form`);
  return form;
}

function amount(filled: FilledReport, key: string): number {
  const value = filled.values[key];
  return value?.state === "value" ? (value.number ?? 0) : 0;
}

// The totals that their parts contradict: the explanation of a filled report belongs to these rows.
function contradictedTotals(indicators: readonly IndicatorData[], filled: FilledReport): string[] {
  return indicators.flatMap((indicator) => {
    const children = indicator.children ?? [];
    const parts = children.filter((child) => !child.notInSum).reduce((sum, child) => sum + amount(filled, child.key), 0);
    const isContradicted = indicator.parts === "sum" && parts !== amount(filled, indicator.key);
    return [...(isContradicted ? [indicator.key] : []), ...contradictedTotals(children, filled)];
  });
}

async function saveFilled(
  context: CommandContext,
  assignmentId: string,
  taskKey: string,
  filled: FilledReport,
  made: Made,
): Promise<void> {
  const form = formOf(taskKey);
  const values = Object.fromEntries(
    Object.entries(filled.values).map(([key, value]) => [idOf(made.indicators, `${form.key} ${key}`), typed(value)]),
  );
  const narratives = Object.fromEntries(
    Object.entries(filled.narrative).map(([code, words]) => [idOf(made.outline, `${form.key} ${code}`), words]),
  );
  const contradicted = filled.explanation ? contradictedTotals(form.indicators, filled) : [];
  const explanations = Object.fromEntries(
    contradicted.map((key) => [idOf(made.indicators, `${form.key} ${key}`), filled.explanation ?? ""]),
  );
  await saveReport(context, { assignmentId, revision: null, values, narratives, explanations });
}

function untilOf({ until, on }: HistoryStep): CalendarDate {
  if (until === undefined) throw new Error(`The demo's extension of "${on.agency}" names no day`);
  return calendarDate(until);
}

async function take(context: CommandContext, step: HistoryStep, assignmentId: string, made: Made): Promise<void> {
  const words = step.text ?? "";
  if (step.report) await saveFilled(context, assignmentId, step.on.task, step.report, made);
  switch (step.do) {
    case "note":
    case "evidence":
      return void (await noteProgress(context, { assignmentId, words }));
    case "save-report":
      return;
    case "submit":
      return void (await submitReport(context, { assignmentId }));
    case "accept":
      return void (await acceptReport(context, { assignmentId, words: words || null }));
    case "return":
      return void (await returnReport(context, { assignmentId, reason: words }));
    case "complete-request":
      return void (await requestCompletion(context, { assignmentId, words }));
    case "confirm":
      return void (await confirmCompletion(context, { assignmentId, words: words || null }));
    case "directive":
      return void (await giveDirective(context, { assignmentId, words }));
    case "ask-extension":
      return void (await askExtension(context, { assignmentId, wantedOn: untilOf(step), reason: words }));
    case "grant-extension":
      return grantExtension(context, { assignmentId, on: untilOf(step), condition: step.condition, words });
    case "refuse-extension":
      return refuseExtension(context, { assignmentId, words });
    default:
      return step.do satisfies never;
  }
}

async function takeStep(trx: Knex.Transaction, at: Instant, step: HistoryStep, made: Made): Promise<void> {
  const actor = await actorOfUser(trx, idOf(made.users, step.who), at);
  if (!actor) throw new Error(`The demo's "${step.who}" has no account`);
  const assignmentId = idOf(made.assignments, `${step.on.task} ${step.on.agency} ${step.on.period ?? ""}`);
  await take({ db: trx, actor, now: at }, step, assignmentId, made);
}

/** The steps of the world's history, each at its own time. */
export function historyMoments(history: readonly HistoryStep[], made: Made): Moment[] {
  return history.map((step) => {
    const [on, time] = step.at.split("T") as [string, string];
    const at = atLocalTime(calendarDate(on), time);
    return { at, make: (trx) => takeStep(trx, at, step, made) };
  });
}
