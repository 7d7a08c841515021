import type { AppLoadContext } from "@remix-run/node";
import { keepInterruptedForm as keep } from "~/features/accounts/keep-interrupted-form.server";
import { resumedFields as resumed } from "~/features/accounts/resumed-fields.view.server";
import { type Fields, fieldsOf } from "./form-fields";
import { refererPath } from "./local-path";
import { readBoundedForm } from "./read-form.server";

// The page that held the form: actions have URLs of their own, and people come back to where they typed.
function pageOf(request: Request, { env }: AppLoadContext): URL {
  const posted = new URL(request.url);
  return new URL(refererPath(request, env, posted.pathname + posted.search), posted);
}

/**
 * Keeps what was typed into a form whose session has ended.
 * @returns where to send the person: the sign-in page, which leads back to the form with all fields filled
 */
export async function keepInterruptedForm(context: AppLoadContext, request: Request): Promise<string> {
  const page = pageOf(request, context);
  const isUpload = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
  if (context.lapsedUserId && !isUpload) {
    const fields = fieldsOf(await readBoundedForm(request));
    const id = await keep(
      { db: context.db.write, now: context.clock.now },
      { userId: context.lapsedUserId, path: page.pathname, fields },
    );
    page.searchParams.set("resume", id);
  }
  return `/sign-in?to=${encodeURIComponent(page.pathname + page.search)}`;
}

/** The fields of an interrupted form that the address names, for the person who typed them; otherwise null. */
export async function resumedFields(context: AppLoadContext, url: URL): Promise<Fields | null> {
  const id = url.searchParams.get("resume");
  if (!id || !context.actor) return null;
  return resumed(context.db.read, { id, userId: context.actor.userId, path: url.pathname });
}
