import type { Knex } from "knex";
import type { Actor, Role } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { type EventKind, stateAfter } from "~/features/assignments/assignment-event";
import type { WorkState } from "~/features/calendar/deadline-state";
import { calendarDayTableRow } from "~/features/calendar/replace-calendar-year.server";
import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime, dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { foldForSearch, sortKey } from "~/lib/vietnamese-text";
import { calendarDays } from "~seed/reference/calendar-days";

export type Made = { readonly id: string; readonly path: string; readonly name: string };
type AnyAgency = { readonly short_name?: string; readonly code?: string; readonly [column: string]: unknown };
type Parent = Pick<Made, "id" | "path"> | null;

/** "2020-07-06 09:30" in official time, as an instant. */
export function at(words: string): Instant {
  const [date = "", time = "09:00"] = words.split(" ");
  return atLocalTime(calendarDate(date), time);
}

/** What a person looking at `words` ("2020-07-08") sees with. */
export function viewOf(db: Knex, actor: Actor, words: string): ViewContext {
  const now = at(words.includes(" ") ? words : `${words} 10:00`);
  return { db, actor, now, today: dayOf(now) };
}

/** Writes rows directly, for tests of what is read; commands have tests of their own. */
export function worldBuilder(db: Knex) {
  const states = new Map<string, { seq: number; state: WorkState | null }>();
  const insert = async <T extends { id: string }>(table: string, row: T): Promise<T> => {
    await db(table).insert(row);
    return row;
  };
  return {
    async calendar(): Promise<void> {
      await db.batchInsert("calendar_days", calendarDays.map(calendarDayTableRow), 100);
    },

    async agency(name: string, parent: Parent = null, level = "district", rest: AnyAgency = {}): Promise<Made> {
      const id = newId();
      const path = `${parent?.path ?? "/"}${id}/`;
      const searched = [name, rest.short_name ?? "", rest.code ?? ""].join(" ");
      const keys = { search_text: foldForSearch(searched), sort_key: sortKey(name) };
      const row = { id, code: id, name, level, kind: "other", parent_id: parent?.id ?? null, path, valid_from: "2016-01-01" };
      await db("agencies").insert({ ...row, ...keys, ...rest });
      return { id, path, name };
    },

    /** An account with `roles` at `agency`, as the actor that a request would have. */
    async person(agency: Made, ...roles: Role[]): Promise<Actor> {
      const id = newId();
      await db("users").insert({
        id,
        email: `${id}@example.vn`,
        name: "Người dùng",
        password_hash: "-",
        created_at: at("2016-01-01"),
      });
      for (const role of roles)
        await db("role_grants").insert({ id: newId(), user_id: id, agency_id: agency.id, role, valid_from: "2016-01-01" });
      const place = { agencyId: agency.id, agencyName: agency.name, agencyIds: [agency.id], paths: [agency.path] };
      const held = { ...place, isOperator: false };
      const grants = roles.map((role) => ({ role, ...held }));
      return { userId: id, name: "Người dùng", email: `${id}@example.vn`, locale: "vi", mustChangePassword: false, grants };
    },

    /** An administrator at `agency` who looks after the whole installation. */
    async operator(agency: Made): Promise<Actor> {
      const actor = await this.person(agency, "admin");
      await db("role_grants").where({ user_id: actor.userId }).update({ is_operator: 1 });
      return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, isOperator: true })) };
    },

    async plan(issuer: Made, rest: Record<string, unknown> = {}) {
      const period = {
        effective_on: "2020-05-14",
        period_from: "2016-01-01",
        period_to: "2020-12-31",
        created_at: at("2020-05-14"),
      };
      const facts = {
        id: newId(),
        number: "142/KH-UBND",
        title: "Tổng kết 05 năm",
        issuer_id: issuer.id,
        standing_id: issuer.id,
      };
      const row = { ...facts, ...period, ...rest };
      return insert("plans", { ...row, search_text: foldForSearch(`${row.number} ${row.title}`) });
    },

    async task(plan: { id: string }, text: string, rest: Record<string, unknown> = {}) {
      const [last] = await db("tasks").where({ plan_id: plan.id }).max("position as position");
      const facts = {
        id: newId(),
        plan_id: plan.id,
        position: Number(last?.position ?? 0) + 1,
        section: "IV. Tổ chức thực hiện",
      };
      const rows = { text, deadline: JSON.stringify({ kind: "none", words: "" }), search_text: foldForSearch(text) };
      return insert("tasks", { ...facts, ...rows, ...rest });
    },

    async assignment(task: { id: string; plan_id: string }, lead: Made, rest: Record<string, unknown> = {}) {
      const facts = { id: newId(), plan_id: task.plan_id, task_id: task.id, lead_id: lead.id, occurrence: "", due_rules: "[]" };
      const row = await insert("assignments", { ...facts, assigned_on: "2020-05-14", due_on: "2020-07-06", ...rest });
      await this.event(row, "assigned", "2020-05-14 08:00", { tell: [lead.id] });
      return row;
    },

    /** Appends an event as the commands do; `tell` are the agencies whose inbox shows it. */
    async event(
      assignment: { id: string },
      kind: EventKind,
      when: string,
      {
        tell = [],
        ...rest
      }: { tell?: string[]; words?: string; counts_on?: string; user_id?: string; work_state?: WorkState } = {},
    ): Promise<string> {
      const { seq, state } = states.get(assignment.id) ?? { seq: 0, state: null };
      const after = rest.work_state ?? stateAfter(kind, state);
      if (after === null) throw new Error(`${kind} may not happen in ${state}`);
      states.set(assignment.id, { seq: seq + 1, state: after });
      const id = newId();
      const facts = { id, assignment_id: assignment.id, seq: seq + 1, kind, at: at(when), on_day: dayOf(at(when)) };
      await db("assignment_events").insert({ ...facts, work_state: after === state ? null : after, ...rest });
      for (const agency_id of tell) await db("event_addressees").insert({ event_id: id, agency_id, at: at(when) });
      return id;
    },

    /** A report asked for and taken: submitted on `when` and, unless told otherwise, accepted an hour later. */
    async completed(assignment: { id: string }, when: string): Promise<void> {
      const counts_on = dayOf(at(when));
      await this.event(assignment, "report-submitted", when, { counts_on });
      await this.event(assignment, "report-accepted", when, { counts_on });
    },
  };
}
