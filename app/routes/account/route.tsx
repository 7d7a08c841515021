import { redirect } from "@remix-run/node";
import { Form, Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { accountDone, accountText } from "~/components/accounts/account.text";
import { PasswordForm } from "~/components/accounts/password-form";
import { roleWords } from "~/components/accounts/role-words";
import { Sessions } from "~/components/accounts/session-list";
import { feedText } from "~/components/calendar-feeds/feed.text";
import { pageTitle } from "~/components/frame/page-title";
import { reminderText } from "~/components/reminders/reminder.text";
import { Alert } from "~/components/ui/alert";
import { Button, LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useLocale, useSay, useText } from "~/components/ui/use-text";
import { type AccountPage, accountView } from "~/features/accounts/account.view.server";
import { changePassword } from "~/features/accounts/change-password.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { sessionHashOf } from "~/http/set-cookie";
import { systemClock } from "~/lib/clock";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(accountText.title, matches);

export const loader = guardedLoader(({ view, request, context }) =>
  accountView(view, { realNow: systemClock().now, thisHash: sessionHashOf({ request, context }) }),
);

export const action = guardedAction(async ({ form, command, request, context }) => {
  const text = (name: string) => String(form.get(name) ?? "");
  await changePassword(command, {
    current: text("currentPassword"),
    next: text("newPassword"),
    repeated: text("repeatedPassword"),
    keep: sessionHashOf({ request, context }),
  });
  return redirect(`${paths.account()}?done=password`, 303);
});

function Roles({ roles }: Pick<AccountPage, "roles">) {
  const t = useText(accountText);
  const say = useSay();
  if (roles.length === 0) return <>{t.noRoles}</>;
  return (
    <ul>
      {roles.map(({ role, agencyId, agencyName }) => (
        <li key={`${role} ${agencyId}`}>
          {say(roleWords[role].name)} ·{" "}
          <Link to={paths.agency(agencyId)} className="underline">
            {agencyName}
          </Link>
          <span className="text-ink-3"> · {say(roleWords[role].does)}</span>
        </li>
      ))}
    </ul>
  );
}

function LanguageForm() {
  const t = useText(accountText);
  const other = useLocale() === "vi" ? "en" : "vi";
  return (
    <Form method="post" action={paths.locale()}>
      <input type="hidden" name="to" value={paths.account()} />
      <Button type="submit" name="locale" value={other} lang={other}>
        {t.otherLanguage}
      </Button>
    </Form>
  );
}

export default function Account() {
  const account = useLoaderData<typeof loader>();
  const [t, done] = [useText(accountText), useText(accountDone)];
  const [feed, reminders] = [useText(feedText), useText(reminderText)];
  const password = (
    <Section title={t.password} id="password">
      <PasswordForm />
    </Section>
  );
  if (account.mustChangePassword) {
    return (
      <>
        <PageHeader title={t.title} />
        <Alert kind="warn">{t.mustChange}</Alert>
        {password}
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} />
      <DoneNotice words={done} />
      <DefinitionList
        entries={[
          { term: t.name, description: account.name },
          { term: t.email, description: account.email },
          { term: t.roles, description: <Roles roles={account.roles} /> },
          { term: t.language, description: <LanguageForm /> },
        ]}
      />
      <Section title={reminders.mine} id="reminders">
        <p className="mb-2 text-ink-2">{reminders.mineOpenWhat}</p>
        <LinkButton to={paths.accountReminders()}>{reminders.mineOpen}</LinkButton>
      </Section>
      <Section title={feed.title} id="feed">
        <p className="mb-2 text-ink-2">{feed.openWhat}</p>
        <LinkButton to={paths.accountFeed()}>{feed.open}</LinkButton>
      </Section>
      {password}
      <Section title={t.sessions} id="sessions">
        <Sessions sessions={account.sessions} />
      </Section>
    </>
  );
}
