import { day } from "~tests/support/days";

/** The day whose reminders are measured: a Tuesday. */
export const sweptDay = day("2020-07-07");
