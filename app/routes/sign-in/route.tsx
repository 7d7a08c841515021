import { type AppLoadContext, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { DemoCards } from "~/components/accounts/demo-cards";
import { signInText } from "~/components/accounts/sign-in.text";
import { SessionEnded, SignInForm } from "~/components/accounts/sign-in-form";
import { pageTitle } from "~/components/frame/page-title";
import { firstPage } from "~/components/frame/rooms";
import { Section } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import type { Actor } from "~/features/accounts/actor";
import { actorOfRequest } from "~/features/accounts/actor-of-request.server";
import { demoCards, signInToDemo } from "~/features/accounts/demo-sign-in.server";
import { sessionCookie } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { signOut } from "~/features/accounts/sign-out.server";
import { publicAction, publicLoader } from "~/http/guarded";
import { localPath } from "~/http/local-path";
import { demoDayCookie } from "~/http/request-clock";
import { isSecure, sessionTokenOf, settingCookie, settingCookies } from "~/http/set-cookie";
import { type Instant, startOfDay, systemClock } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { paths, sessionEnds } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(signInText.title, matches);

export const loader = publicLoader(async ({ url, context }) => {
  const to = localPath(url.searchParams.get("to"), paths.overview());
  if (context.actor) throw redirect(startOf(context.actor, to));
  const ended = sessionEnds.find((end) => end === url.searchParams.get("ended")) ?? null;
  return { to, ended, cards: context.env.demo ? await demoCards(context.db.read) : [] };
});

// The door itself names no page: everybody is led to where their day begins.
const startOf = (actor: Actor, to: string) => (to === paths.overview() ? firstPage(actor.grants.map(({ role }) => role)) : to);

async function startAfter({ db }: Pick<AppLoadContext, "db">, token: string, now: Instant, to: string): Promise<string> {
  const { actor } = await actorOfRequest({ db: db.write, token, now, realNow: systemClock().now });
  return actor ? startOf(actor, to) : to;
}

export const action = publicAction(async ({ form, request, context }) => {
  const { env, db } = context;
  const to = localPath(form.get("to"), paths.overview());
  // Sessions live by the machine's time, whatever day a demonstration looks at.
  const entering = { db: db.write, now: systemClock().now };
  const userAgent = request.headers.get("user-agent");
  const before = sessionTokenOf({ request, context });
  const card = form.get("card");
  if (typeof card === "string") {
    if (!env.demo) throw new NotFound();
    const { token, today } = await signInToDemo(entering, { email: card, userAgent, locale: context.locale });
    await signOut(entering, before);
    const session = sessionCookie(token, { secure: isSecure(env) });
    const start = await startAfter(context, token, startOfDay(today), to);
    return redirect(start, { status: 303, headers: settingCookies(session, settingCookie(demoDayCookie, today, env)) });
  }
  const [email, password] = [String(form.get("email") ?? ""), String(form.get("password") ?? "")];
  const token = await signIn(entering, { email, password, userAgent });
  // Whoever signs in over a session leaves it: nobody holds a door open that this browser no longer knows of.
  await signOut(entering, before);
  const start = await startAfter(context, token, context.clock.seenAt, to);
  return redirect(start, { status: 303, headers: settingCookies(sessionCookie(token, { secure: isSecure(env) })) });
});

export default function SignIn() {
  const { to, ended, cards } = useLoaderData<typeof loader>();
  const t = useText(signInText);
  const notice = ended === null ? null : <SessionEnded end={ended} />;
  if (cards.length === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        {notice}
        <SignInForm to={to} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.demoTitle} sub={t.demoWhat} />
      {notice}
      <DemoCards cards={cards} to={to} />
      <Section title={t.ownAccount}>
        <SignInForm to={to} />
      </Section>
    </>
  );
}
