import type { AppLoadContext } from "@remix-run/node";
import { keepInterruptedForm as keep } from "~/features/accounts/keep-interrupted-form.server";
import { resumedFields as resumed } from "~/features/accounts/resumed-fields.view.server";
import { typistOf } from "~/features/accounts/typist-mark.server";
import { paths, type SessionEnd } from "~/lib/paths";
import { type Fields, fieldsOf, typistField } from "./form-fields";
import { refererPath } from "./local-path";
import { readBoundedForm } from "./read-form.server";

// The page that held the form: actions have URLs of their own, and people come back to where they typed.
function pageOf(request: Request, { env }: AppLoadContext): URL {
  const posted = new URL(request.url);
  return new URL(refererPath(request, env, posted.pathname + posted.search), posted);
}

/**
 * Keeps what was typed into a form whose session has ended: for whom the form was shown to, since a browser that has lost its
 * cookie no longer says whose session it was.
 * @returns where to send the person: the sign-in page, which says what happened and leads back to the form with all fields filled
 */
export async function keepInterruptedForm(context: AppLoadContext, request: Request): Promise<string> {
  const page = pageOf(request, context);
  const isUpload = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
  const id = isUpload ? null : await keepForTypist(context, request, page.pathname);
  if (id !== null) page.searchParams.set("resume", id);
  const ended: SessionEnd = id !== null ? "kept" : isUpload ? "upload" : "lost";
  return paths.signIn(page.pathname + page.search, ended);
}

async function keepForTypist({ env, db, clock, lapsedUserId }: AppLoadContext, request: Request, path: string) {
  const form = await readBoundedForm(request);
  const userId = typistOf(env.sessionSecret, form.get(typistField), clock.today) ?? lapsedUserId;
  if (userId === null) return null;
  const byMark = userId !== lapsedUserId;
  return keep({ db: db.write, now: clock.now }, { userId, path, fields: fieldsOf(form), byMark });
}

/** The fields of an interrupted form that the address names, for the person who typed them; otherwise null. */
export async function resumedFields(context: AppLoadContext, url: URL): Promise<Fields | null> {
  const id = url.searchParams.get("resume");
  if (!id || !context.actor) return null;
  return resumed(context.db.read, { id, userId: context.actor.userId, path: url.pathname });
}
