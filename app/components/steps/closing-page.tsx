import { Link } from "@remix-run/react";
import { GoToDay } from "~/components/assignments/go-to-day";
import { DoneAlert } from "~/components/plans/done-alert";
import { stepText } from "~/components/steps/step.text";
import { Alert } from "~/components/ui/alert";
import { Card, Section } from "~/components/ui/card";
import { SelectField } from "~/components/ui/choice-fields";
import { DataTable } from "~/components/ui/data-table";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import type { ClosingScope } from "~/features/assignments/closings.view.server";
import type { LaterWorks } from "~/features/assignments/later-works.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type ClosingPageProps = {
  plan: { id: string; number: string | null; title: string };
  scopes: readonly ClosingScope[];
  later: LaterWorks | null;
  /** The scope that the address names. */
  chosen: string;
};

/** The days after which nothing is taken: of the plan, of a task, of one occurrence. */
export function ClosingPage({ plan, scopes, later, chosen }: ClosingPageProps) {
  const t = useText(stepText);
  const say = useSay();
  const nameOf = ({ task, occurrence }: ClosingScope) =>
    task === null ? t.wholePlan : [task, occurrence ? say(occurrence) : null].filter(Boolean).join(" · ");
  const set = scopes.filter((scope) => scope.closesOn !== null);
  const options = scopes.filter((scope) => scope.value !== "").map((scope) => ({ value: scope.value, label: nameOf(scope) }));
  return (
    <>
      <PageHeader
        title={t.closingTitle}
        breadcrumbs={[{ label: plan.number ?? plan.title, to: paths.plan(plan.id) }, { label: t.closingTitle }]}
      />
      <DoneAlert words={{ closing: t.doneClosing }} />
      {later ? <Later later={later} to={paths.planClosing(plan.id)} /> : null}
      <Card>
        <FormFrame action={paths.planClosing(plan.id)}>
          <p className="max-w-2xl text-ink-2">{t.closingHow}</p>
          <SelectField name="scope" label={t.scope} options={options} emptyLabel={t.wholePlan} defaultValue={chosen} />
          <DateField name="closesOn" label={t.closesOn} help={t.closesOnHelp} isOptional />
          <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={3} isOptional />
          <div>
            <SubmitButton>{t.setClosing}</SubmitButton>
          </div>
        </FormFrame>
      </Card>
      <Section title={t.current}>
        {set.length === 0 ? (
          <p className="text-ink-2">{t.noClosing}</p>
        ) : (
          <DataTable
            caption={t.current}
            rows={set}
            rowKey={(scope) => scope.value}
            columns={[
              { key: "scope", header: t.scope, cell: nameOf },
              { key: "on", header: t.closesOn, cell: ({ closesOn }) => (closesOn ? formatDate(closesOn) : ""), isNowrap: true },
              { key: "reason", header: t.reason, cell: ({ reason }) => reason },
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** Which work keeps the plan from being closed on the day looked at, and the way to a day on which it can be. */
function Later({ later: { laterOn, works, total }, to }: { later: LaterWorks; to: string }) {
  const t = useText(stepText);
  return (
    <Alert kind="warn" title={t.laterClosing(formatDate(laterOn))}>
      <ul className="mt-1 list-disc pl-4">
        {works.map((work) => (
          <li key={work.id}>
            <Link to={paths.assignment(work.id)} className="underline">
              {work.task}
            </Link>{" "}
            · {work.lead} · {formatDate(work.laterOn)}
          </li>
        ))}
        {total > works.length ? <li>{t.laterMore(formatNumber(total - works.length))}</li> : null}
      </ul>
      <GoToDay day={laterOn} to={to} />
    </Alert>
  );
}
