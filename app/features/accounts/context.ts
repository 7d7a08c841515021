/** What views and commands are given. The same command runs in a request, a job, a seed or a test. */
import type { Knex } from "knex";
import type { CalendarSource } from "~/features/calendar/load-work-calendar.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Actor } from "./actor";

/** For views: a connection to read, with the calendar that was read already, who asks, the moment that is looked at, and the day it falls on. */
export type ViewContext = CalendarSource & { readonly actor: Actor; readonly now: Instant; readonly today: CalendarDate };

/** For commands: a connection or transaction to write, who acts, and when. */
export type CommandContext = { readonly db: Knex; readonly actor: Actor; readonly now: Instant };
