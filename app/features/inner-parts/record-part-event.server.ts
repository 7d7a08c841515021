import type { Knex } from "knex";
import { mustBeLatest } from "~/features/assignments/event-conflicts";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { InnerPartEventRow } from "~db/inner-part-tables";
import { type PartEvent, type PartState, partStateAfter } from "./inner-part";
import type { Holder } from "./inner-part.schema";
import type { PermittedPart } from "./part-object.server";

const words: Readonly<Record<PartState, readonly [vi: string, en: string]>> = {
  "not-started": ["chưa thực hiện", "not started"],
  "in-progress": ["đang thực hiện", "in progress"],
  reported: ["chờ xác nhận", "awaiting confirmation"],
  returned: ["bị trả lại", "returned"],
  done: ["đã xong", "done"],
  withdrawn: ["đã rút", "withdrawn"],
};

function conflictOf(state: PartState): Conflict {
  const [vi, en] = words[state];
  return new Conflict({
    vi: `Phần này hiện ở trạng thái “${vi}”, nên thao tác chưa thực hiện được. Hãy tải lại trang để xem diễn biến mới nhất.`,
    en: `This part is “${en}” now, so this cannot be done. Reload the page to see what happened.`,
  });
}

type NewPartEvent = {
  readonly kind: Exclude<PartEvent, "given">;
  readonly words: string | null;
  readonly userId: string;
  readonly holder?: Holder;
  readonly dueOn?: CalendarDate | null;
};

/** Appends an event to a part's history. @throws Conflict when the state does not allow it, or later events exist */
export async function recordPartEvent(
  trx: Knex.Transaction,
  now: Instant,
  { part, last, grant }: PermittedPart,
  { kind, holder, dueOn, ...event }: NewPartEvent,
): Promise<void> {
  mustBeLatest(last.at, now);
  const state = partStateAfter(kind, last.state as PartState);
  if (state === null) throw conflictOf(last.state as PartState);
  const row: InnerPartEventRow = {
    id: newId(),
    part_id: part.id,
    seq: last.seq + 1,
    kind,
    at: now,
    user_id: event.userId || null,
    agency_id: grant.agencyId || null,
    words: event.words,
    state,
    holder_id: holder ? holder.holderId : last.holder_id,
    unit_id: holder ? holder.unitId : last.unit_id,
    due_on: dueOn === undefined ? last.due_on : dueOn,
  };
  await trx("inner_part_events").insert(row);
}
