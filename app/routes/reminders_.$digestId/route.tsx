import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { DigestItems } from "~/components/reminders/digest-items";
import { channelWords, outcomeWords, reminderText, stateWords } from "~/components/reminders/reminder.text";
import { Section } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { PageHeader } from "~/components/ui/page-header";
import { Timeline } from "~/components/ui/timeline";
import { useSay, useText } from "~/components/ui/use-text";
import { digestView } from "~/features/reminders/digest.view.server";
import { noteOpened } from "~/features/reminders/note-opened.server";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.ledger, matches);

export const loader = guardedLoader(async ({ view, param, actor, context }) => {
  const digest = await digestView(view, param("digestId"));
  // Only its reader opens it; machines are not signed in.
  await noteOpened(context.db.write, { digestId: digest.id, userId: actor.userId, now: context.clock.now });
  return digest;
});

export default function Digest() {
  const t = useText(reminderText);
  const say = useSay();
  const digest = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.digestTitle(digest.name, formatDate(digest.onDay))}
        sub={digest.agency}
        breadcrumbs={[{ label: t.title, to: paths.reminders() }]}
      />
      <DefinitionList
        entries={[
          { term: t.state, description: say(stateWords[digest.state]) },
          { term: t.channel, description: say(channelWords[digest.channel]) },
          { term: t.address, description: <span className="break-all">{digest.to}</span> },
          { term: t.openedAt, description: digest.openedAt ? formatInstant(digest.openedAt) : t.notOpened },
          { term: t.messageId, description: <span className="break-all">{digest.messageId}</span> },
        ]}
      />
      <Section title={t.said}>
        <DigestItems items={digest.said} />
      </Section>
      {digest.attempts.length > 0 ? (
        <Section title={t.attempts}>
          <Timeline
            entries={digest.attempts.map(({ id, at, outcome, answer }) => ({
              key: id,
              title: say(outcomeWords[outcome]),
              body: <p className="break-words">{answer}</p>,
              when: formatInstant(at),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
