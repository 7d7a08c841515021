// What the deadline of a task will be once the plan is confirmed: worked out from the fields as they now stand, not from the paper.

import { resolveDeadline } from "~/features/calendar/deadline";
import { type DeadlineContext, type DeadlinePolicy, defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { deadlineInShort, describeDeadline } from "~/features/calendar/describe-deadline";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { itemForm } from "./check-item";
import { type DraftItem, isKept } from "./draft-item";
import { readable } from "./readable";

export type DueOfTask = {
  /** As the document says it, where it names a time. */
  readonly words: Text;
  /** What that comes to: a day, or what returns when; null where the words say it all. */
  readonly meaning: Text | null;
  /** Whether it is past already on the day of confirming. */
  readonly isPast: boolean;
  /** Whether it lies before the document was issued, so that no plan can be made with it. */
  readonly isBeforeIssue: boolean;
};

/** How the plan of a draft reads its deadlines, as far as its head can be read. */
export function policyOfDraft(head: DraftItem | undefined): DeadlinePolicy {
  const plan = head && readable(() => itemForm.plan(head.fields));
  return plan ? { beforeMeans: plan.beforeMeans, weekend: plan.weekendRule } : defaultDeadlinePolicy;
}

/** When the document of a draft was issued, as far as its head can be read. */
export function issueDayOfDraft(head: DraftItem | undefined): CalendarDate | null {
  return (head && readable(() => itemForm.plan(head.fields)))?.issuedOn ?? null;
}

const onDay = (day: CalendarDate): Text => ({ vi: `hạn ${formatDate(day)}`, en: `due ${formatDate(day)}` });

/** What the deadline of a task is held against. */
export type DueGround = DeadlineContext & { readonly today: CalendarDate; readonly issuedOn: CalendarDate | null };

/** The deadline that a task of a draft will have; null where its fields cannot be read yet. */
export function dueOfTask({ fields }: DraftItem, { today, issuedOn, ...context }: DueGround): DueOfTask | null {
  const task = readable(() => itemForm.task(fields));
  if (task === null) return null;
  const spec = task.deadline;
  const words = deadlineInShort(spec);
  const { effectiveOn } = resolveDeadline(spec, context);
  const described = describeDeadline(spec);
  const meaning = effectiveOn ? onDay(effectiveOn) : described.vi === words.vi ? null : described;
  const isBefore = (day: CalendarDate | null) => effectiveOn !== null && day !== null && effectiveOn < day;
  return { words, meaning, isPast: isBefore(today), isBeforeIssue: isBefore(issuedOn) };
}

/** The deadlines that the tasks of a draft will have, by the ids of their items; those that cannot be read yet are left out. */
export function duesOfItems(items: readonly DraftItem[], calendar: WorkCalendar, today: CalendarDate): Record<string, DueOfTask> {
  const head = items.find(({ kind }) => kind === "plan");
  const ground = { calendar, policy: policyOfDraft(head), today, issuedOn: issueDayOfDraft(head) };
  const tasks = items.filter((item) => item.kind === "task" && isKept(item));
  return Object.fromEntries(
    tasks.flatMap((task) => {
      const due = dueOfTask(task, ground);
      return due === null ? [] : [[task.id, due]];
    }),
  );
}
