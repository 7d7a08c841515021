import { redirect } from "@remix-run/node";
import { markNoticesRead } from "~/features/progress/mark-notices-read.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

/** Only sent to; whoever opens it finds the inbox. */
export const loader = guardedLoader(async () => redirect(paths.notices()));

/** Marks one notice as read and opens what it is about, or marks all. */
export const action = guardedAction(async ({ form, command }) => {
  const key = form.get("all") === "yes" ? null : String(form.get("key") ?? "");
  if (key === "") return redirect(paths.notices(), 303);
  const about = await markNoticesRead(command, { key });
  if (about === null) return redirect(paths.notices(), 303);
  return redirect(about.partId === null ? paths.assignment(about.assignmentId) : paths.part(about.partId), 303);
});
