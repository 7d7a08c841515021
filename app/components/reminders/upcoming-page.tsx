import { Link } from "@remix-run/react";
import { channelWords, reminderText, stageWords } from "~/components/reminders/reminder.text";
import { UpcomingDays } from "~/components/reminders/upcoming-days";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import { isNamedAfter } from "~/features/accounts/person-at";
import { pathOfItem, wordsOf } from "~/features/reminders/digest";
import type { ToldDigest } from "~/features/reminders/remind-day.server";
import type { Upcoming } from "~/features/reminders/upcoming.view.server";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type PageProps = Upcoming & { readonly plan: { readonly id: string; readonly name: string } | null };

/** What goes out on each of the coming days; a day opens its digests. */
export function UpcomingPage({ days, shown, closed, silent, plan }: PageProps) {
  const t = useText(reminderText);
  return (
    <>
      {plan === null ? null : (
        <p className="mb-3">
          <Link to={paths.plan(plan.id)}>{t.ofPlan(plan.name)}</Link> · <Link to={paths.remindersUpcoming()}>{t.all}</Link>
        </p>
      )}
      {shown === null ? null : (
        <Section title={t.digestsOn(formatDate(shown.on))} id="shown">
          <Digests digests={shown.digests} />
        </Section>
      )}
      <Section title={t.upcoming}>
        <UpcomingDays days={days} closed={closed} rowTo={({ on }) => paths.remindersUpcoming({ plan: plan?.id, day: on })} />
      </Section>
      {silent.length === 0 ? null : (
        <Section title={t.silentTitle}>
          <Alert kind="warn">{t.silentWhat}</Alert>
          <ul className="mt-2 list-disc pl-5">
            {silent.map(({ id, name }) => (
              <li key={id}>
                <Link to={paths.agency(id)} className="inline-block min-h-6">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const mostShown = 50;

function Digests({ digests }: { digests: readonly ToldDigest[] }) {
  const t = useText(reminderText);
  const say = useSay();
  const columns: Column<ToldDigest>[] = [
    {
      key: "reader",
      header: t.reader,
      cell: ({ name, agency }) => (
        <>
          {name} {isNamedAfter(name, agency) ? null : <span className="font-normal text-ink-3">· {agency}</span>}
        </>
      ),
    },
    { key: "channel", header: t.chosenChannel, cell: ({ channel }) => say(channelWords[channel]) },
    {
      key: "said",
      header: t.said,
      cell: ({ items }) => (
        <ul>
          {items.slice(0, mostShown).map((item) => (
            <li key={item.part?.id ?? item.assignmentId}>
              <Link to={pathOfItem(item)} className="underline">
                {wordsOf(item)}
              </Link>{" "}
              <span className="text-ink-3">
                · {item.part ? `${t.insidePart} · ` : ""}
                {item.agency} · {say(stageWords(item.stage))}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      columns={columns}
      rows={digests.slice(0, mostShown)}
      rowKey={({ to }) => to}
      caption={t.said}
      empty={<p>{t.nothingComing}</p>}
    />
  );
}
