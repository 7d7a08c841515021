/**
 * The makers of loaders and actions for who answers from a mail. Opening the link hands its key to a cookie that only these
 * pages are sent, and changes nothing; docs/decisions/034-answering-from-a-mail.md says why.
 */
import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext, ViewContext } from "~/features/accounts/context";
import { type AnswerLink, answerLinkId, type LinkRefusal, parseAnswerLinkId } from "~/features/reminders/answer-link";
import { noteOpened } from "~/features/reminders/note-opened.server";
import { openAnswerLink } from "~/features/reminders/open-answer-link.view.server";
import { NotFound } from "~/lib/errors";
import { paths } from "~/lib/paths";
import { readCookie } from "./cookies";
import { type Fields, fieldsOf } from "./form-fields";
import { answerTo, thrownResponse } from "./guarded";
import { readBoundedForm } from "./read-form.server";
import { isSecure } from "./set-cookie";
import { viewOf } from "./view-of";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type AnswerArgs = {
  readonly request: Request;
  readonly url: URL;
  readonly context: AppLoadContext;
  readonly actor: Actor;
  readonly view: ViewContext;
  readonly linkId: string;
  readonly assignmentId: string;
};
type AnswerActionArgs = AnswerArgs & { readonly command: CommandContext };

/** What a page shows instead of its content: why the link opens nothing, and what was typed, so that it is not lost. */
type RefusedAnswer = { readonly refusal: LinkRefusal; readonly typed?: readonly string[] };

const cookieHours = 4;
const cookieName = (linkId: string) => `dondoc-answer-${linkId}`;

function keyCookie(linkId: string, key: string, { env }: AppLoadContext): string {
  const secure = isSecure(env) ? "; Secure" : "";
  return `${cookieName(linkId)}=${encodeURIComponent(key)}; Path=/answers; HttpOnly; SameSite=Lax; Max-Age=${cookieHours * 3600}${secure}`;
}

const refusedWith = (refusal: LinkRefusal, typed: readonly string[] = []) =>
  data<RefusedAnswer>({ refusal, typed }, { status: 404 });

async function open({ context }: Args, link: AnswerLink, key: string) {
  const { db, env, clock } = context;
  return openAnswerLink(db.read, { link, key, secret: env.sessionSecret, now: clock.now });
}

/**
 * Whoever opens the link of a mail: the key moves from the address to a cookie, so that it does not stay in the address bar, nor
 * in what the browser sends along. Whoever is signed in goes to the assignment itself.
 */
async function takeKey(args: Args, link: AnswerLink, key: string): Promise<Response | ReturnType<typeof refusedWith>> {
  const opened = await open(args, link, key);
  const { context } = args;
  if (opened.actor !== null && context.actor?.userId === opened.actor.userId)
    return redirect(paths.assignment(link.assignmentId));
  if (opened.actor === null) return refusedWith(opened.refusal);
  const linkId = answerLinkId(link);
  return redirect(paths.answer(linkId), { headers: { "Set-Cookie": keyCookie(linkId, key, context) } });
}

/** Who answers, as the page says it. @throws Error for somebody who is signed in */
export function answeredBy({ name, grants, through }: Actor) {
  if (!through) throw new Error("nobody answers by a link");
  return { name, agencyName: grants[0]?.agencyName ?? "", mailOn: through.mailOn };
}

function linkOf({ params }: Args): AnswerLink {
  const link = parseAnswerLinkId(params.linkId ?? "");
  if (!link) throw new NotFound();
  return link;
}

async function openByCookie(args: Args): Promise<AnswerArgs | LinkRefusal> {
  const { request, context } = args;
  const link = linkOf(args);
  const linkId = answerLinkId(link);
  const key = readCookie(request.headers.get("cookie"), cookieName(linkId));
  if (key === null) return "closed";
  const { actor, refusal } = await open(args, link, key);
  if (actor === null) return refusal;
  // Nobody acts for one person in a window in which another is signed in.
  if (context.actor !== null && context.actor.userId !== actor.userId) return "other-person";
  const view = viewOf(context, actor);
  return { request, url: new URL(request.url), context, actor, view, linkId, assignmentId: link.assignmentId };
}

/** A loader of the page to which the link itself leads. */
export function answerEntryLoader<T>(load: (args: AnswerArgs) => Promise<T>) {
  const loader = answerLoader(load);
  return async (args: LoaderFunctionArgs) => {
    const key = new URL(args.request.url).searchParams.get("key");
    return key === null ? loader(args) : takeKey(args, linkOf(args), key).catch((error) => Promise.reject(thrownResponse(error)));
  };
}

/** A loader for who answers by a link; otherwise it answers 404 and why. */
export function answerLoader<T>(load: (args: AnswerArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs) => {
    try {
      const opened = await openByCookie(args);
      return typeof opened === "string" ? refusedWith(opened) : await load(opened);
    } catch (error) {
      throw thrownResponse(error);
    }
  };
}

const words = (fields: Fields) =>
  Object.entries(fields)
    .filter(([name]) => !["id", "form", "version"].includes(name))
    .flatMap(([, values]) => values)
    .filter((value) => value.trim() !== "");

async function act<T>(opened: AnswerArgs, fields: Fields, run: (args: AnswerActionArgs) => Promise<T>) {
  const { context, actor, linkId } = opened;
  const { db, clock } = context;
  const link = parseAnswerLinkId(linkId) as AnswerLink;
  try {
    const answer = await run({ ...opened, command: { db: db.write, actor, now: clock.now } });
    // A machine that looks through mail opens links; only a person presses a button.
    await noteOpened(db.write, { digestId: link.digestId, userId: actor.userId, now: clock.now });
    return answer;
  } catch (error) {
    return answerTo(error, fields);
  }
}

/** An action by a link. What was typed comes back with every refusal, also of the link. */
export function answerAction<T>(run: (args: AnswerActionArgs & { readonly form: FormData }) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const form = await readBoundedForm(args.request);
    const opened = await openByCookie(args).catch((error) => Promise.reject(thrownResponse(error)));
    if (typeof opened === "string") return refusedWith(opened, words(fieldsOf(form)));
    return act(opened, fieldsOf(form), (opening) => run({ ...opening, form }));
  };
}

/** Like `answerAction`, but leaves the body unread: for uploads, which are streamed. */
export function answerUploadAction<T>(run: (args: AnswerActionArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const opened = await openByCookie(args).catch((error) => Promise.reject(thrownResponse(error)));
    return typeof opened === "string" ? refusedWith(opened) : act(opened, {}, run);
  };
}
