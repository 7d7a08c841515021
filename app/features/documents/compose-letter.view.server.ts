import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { addWorkingDays } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { monthOf, yearOf } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { ComposeLine, ComposePage } from "./compose-page";
import { frameSchema } from "./letter-form.schema";
import { firstFrame, type LetterFrame, type Sender, symbolFor, titlesOfToday } from "./letter-frame";
import { letterMatter } from "./letter-matter.server";
import { letterNumber } from "./letter-name";
import { basisWords, isUrged, type LetterWork } from "./letter-work";
import type { LetterKind } from "./template-kind";

/** How many working days an agency is offered to answer in; the form changes it. */
const replyWorkingDays = 5;

type Earlier = { assignmentId: string; letterId: string; number: string | null; symbol: string; madeAt: Instant };

// The last standing letter of the kind about each work.
async function earlierLetters(db: Knex, kind: LetterKind, ids: readonly string[], now: Instant): Promise<Map<string, Earlier>> {
  const rows: Earlier[] = await db("letter_items")
    .join("letters", "letters.id", "letter_items.letter_id")
    .whereIn("letter_items.assignment_id", ids)
    .where("letters.kind", kind)
    .where("letters.made_at", "<=", now)
    .where((kept) => kept.whereNull("letters.voided_at").orWhere("letters.voided_at", ">", now))
    .orderBy("letters.made_at")
    .orderBy("letters.id")
    .select({
      assignmentId: "letter_items.assignment_id",
      letterId: "letters.id",
      number: "letters.number",
      symbol: "letters.symbol",
      madeAt: "letters.made_at",
    });
  return new Map(rows.map((row) => [row.assignmentId, row]));
}

/** Letterhead and signature of the last letter of this agency, else what its name and kind suggest. */
async function frameFor(db: Knex, sender: Sender, kind: LetterKind, place: string | null, now: Instant): Promise<LetterFrame> {
  const last = await db("letters")
    .where({ sender_id: sender.id })
    .andWhere("made_at", "<=", now)
    .orderByRaw("case when kind = ? then 0 else 1 end, made_at desc", [kind])
    .first("frame");
  const read = last ? frameSchema.safeParse(typedFrame(JSON.parse(last.frame))) : null;
  if (!read?.success) return firstFrame(sender, kind, place);
  const { symbol, signAs } = read.data;
  return { ...read.data, symbol: symbolFor(kind, symbol), signAs: titlesOfToday(signAs, sender) };
}

const typedFrame = (frame: LetterFrame) => ({ ...frame, signAs: frame.signAs.join("\n"), copies: frame.copies.join("\n") });

function subjectOf(kind: LetterKind, works: readonly Pick<LetterWork, "plan">[], today: CalendarDate): string {
  const basis = basisWords(works.map(({ plan }) => plan));
  switch (kind) {
    case "urging":
      return `đôn đốc thực hiện nhiệm vụ tại ${basis}`;
    case "assignment-slip":
      return `Giao nhiệm vụ thực hiện ${basis}`;
    case "assignment-list":
      return `Biểu phân công nhiệm vụ thực hiện ${basis}`;
    case "progress-report":
      return `Tình hình thực hiện nhiệm vụ tại ${basis}, tháng ${monthOf(today)} năm ${yearOf(today)}`;
    case "conclusion":
      return `Kết luận về tình hình thực hiện ${basis}`;
    default:
      return kind satisfies never;
  }
}

function lineOf(work: LetterWork, kind: LetterKind, earlier: Earlier | undefined): ComposeLine {
  const isOpen = kind !== "urging" || isUrged(work);
  return {
    id: work.id,
    assignmentId: work.id,
    text: work.text,
    lead: work.lead.name,
    plan: work.plan.number ?? work.plan.title,
    dueOn: work.dueOn,
    daysLate: work.daysLate,
    isOpen,
    // What was written about already is not written about again unless somebody ticks it.
    isTicked: isOpen && earlier === undefined,
    earlier: earlier ? { letterId: earlier.letterId, number: letterNumber(earlier), madeAt: earlier.madeAt } : null,
  };
}

type Asked = { kind: LetterKind; planId: string | null; ids: readonly string[] | null };

/**
 * The form that makes letters: about which works, what was already written about them, and everything the last letter
 * of the agency says, so that little is typed.
 * @throws Forbidden when the actor could make letters nowhere, or not about these works
 * @throws NotFound when a plan or work may not be seen
 */
export async function composeLetterView(view: ViewContext, asked: Asked): Promise<ComposePage> {
  const { db, actor, now, today } = view;
  requireSomewhere(actor, "letter.make");
  const { kind, planId } = asked;
  const { works, directives, senders, place } = await letterMatter(db, actor, { now, today }, asked);
  const plan = planId ? await db("plans").where({ id: planId }).first("id", "number", "title") : null;
  const ids = [...works.map(({ id }) => id), ...directives.map(({ work }) => work.id)];
  const earlier = await earlierLetters(db, kind, ids, now);
  const about = directives.length > 0 ? directives.map(({ work }) => work) : works;
  const [sender] = senders;
  const isListed = kind === "urging" || kind === "assignment-slip" || kind === "conclusion";
  const given = directives.map(({ id, words, work }) => ({ ...lineOf(work, kind, earlier.get(work.id)), id, text: words }));
  return {
    kind,
    plan: plan ? { id: plan.id, name: plan.number ?? plan.title } : null,
    lines: isListed ? [...works.map((work) => lineOf(work, kind, earlier.get(work.id))), ...given] : [],
    total: about.length,
    senders: senders.map(({ id, name }) => ({ id, name })),
    frame: sender ? await frameFor(db, sender, kind, place, now) : null,
    subject: subjectOf(kind, about, today),
    replyBy: addWorkingDays(await workCalendarOf(view), today, replyWorkingDays),
    period: `tháng ${monthOf(today)} năm ${yearOf(today)}`,
    batch: newId(),
    seen: now,
    today,
  };
}
