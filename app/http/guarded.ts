/**
 * The only makers of loaders and actions. Guarded ones refuse whoever is not signed in; all of them turn
 * the four errors of app/lib/errors.ts into answers.
 */
import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext, ViewContext } from "~/features/accounts/context";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";
import { type Fields, fieldsOf } from "./form-fields";
import { keepInterruptedForm } from "./interrupted-form.server";
import { readBoundedForm } from "./read-form.server";
import { viewOf } from "./view-of";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type PublicArgs = { request: Request; url: URL; params: Args["params"]; context: AppLoadContext };
type GuardedArgs = PublicArgs & { actor: Actor; view: ViewContext; param(name: string): string };
type ActionArgs = GuardedArgs & { form: FormData; command: CommandContext };

function publicArgs({ request, params, context }: Args): PublicArgs {
  return { request, url: new URL(request.url), params, context };
}

function guardedArgs(args: Args, actor: Actor): GuardedArgs {
  const param = (name: string): string => {
    const value = args.params[name];
    if (value === undefined) throw new NotFound();
    return value;
  };
  return { ...publicArgs(args), actor, param, view: viewOf(args.context, actor) };
}

export function thrownResponse(error: unknown): unknown {
  if (error instanceof NotFound) return data(null, { status: 404 });
  if (error instanceof Forbidden) return data({ text: error.text }, { status: 403 });
  // Where no form is to come back: what was asked for has changed meanwhile.
  if (error instanceof Conflict) return data({ text: error.text }, { status: 409 });
  return error;
}

export function answerTo(error: unknown, fields: Fields) {
  if (error instanceof RuleViolation) return data<FormAnswer>({ problems: [...error.problems], fields }, { status: 422 });
  if (error instanceof Conflict)
    return data<FormAnswer>({ conflict: { text: error.text, current: error.current }, fields }, { status: 409 });
  throw thrownResponse(error);
}

// A person whose password was set by someone else chooses a new one before anything else.
function mustFirstChangePassword(actor: Actor, url: URL): boolean {
  return actor.mustChangePassword && url.pathname !== "/account" && url.pathname !== "/sign-out";
}

/** A loader for anybody. */
export function publicLoader<T>(load: (args: PublicArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> =>
    load(publicArgs(args)).catch((error) => Promise.reject(thrownResponse(error)));
}

/** A loader for people who are signed in; others are sent to the sign-in page and come back. */
export function guardedLoader<T>(load: (args: GuardedArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    const url = new URL(args.request.url);
    const { actor, lapsedUserId } = args.context;
    if (!actor) throw redirect(paths.signIn(url.pathname + url.search, lapsedUserId === null ? undefined : "session"));
    if (mustFirstChangePassword(actor, url)) throw redirect("/account");
    return load(guardedArgs(args, actor)).catch((error) => Promise.reject(thrownResponse(error)));
  };
}

/** An action for anybody: signing in, the language. */
export function publicAction<T>(act: (args: PublicArgs & { form: FormData }) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const form = await readBoundedForm(args.request);
    return act({ ...publicArgs(args), form }).catch((error) => answerTo(error, withoutSecrets(fieldsOf(form))));
  };
}

/**
 * An action for people who are signed in. What was typed comes back with every refusal; when the session
 * has ended it is kept until the same person has signed in again.
 */
export function guardedAction<T>(act: (args: ActionArgs) => Promise<T>) {
  return guardedUploadAction((args) => readBoundedForm(args.request).then((form) => actWithForm(args, form, act)));
}

async function actWithForm<T>(
  args: GuardedArgs & { command: CommandContext },
  form: FormData,
  act: (args: ActionArgs) => Promise<T>,
) {
  return act({ ...args, form }).catch((error) => answerTo(error, withoutSecrets(fieldsOf(form))));
}

/** Like guardedAction, but leaves the body unread: for uploads, which are streamed. */
export function guardedUploadAction<T>(act: (args: GuardedArgs & { command: CommandContext }) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const { actor, db, clock } = args.context;
    const url = new URL(args.request.url);
    if (!actor) throw redirect(await keepInterruptedForm(args.context, args.request));
    if (mustFirstChangePassword(actor, url)) throw redirect("/account");
    const command: CommandContext = { db: db.write, actor, now: clock.now };
    return act({ ...guardedArgs(args, actor), command }).catch((error) => answerTo(error, {}));
  };
}

function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)));
}
