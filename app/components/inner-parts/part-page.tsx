import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DateWithDistance } from "~/components/assignments/due-date";
import { partText } from "~/components/inner-parts/inner-part.text";
import { HolderName, PartBadge } from "~/components/inner-parts/part-badge";
import { PartHistory } from "~/components/inner-parts/part-history";
import { PartStepForm, type PartStepName, partSteps } from "~/components/inner-parts/part-step-forms";
import { Alert } from "~/components/ui/alert";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { Overtaken } from "~/components/ui/overtaken";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { PartPage as Part } from "~/features/inner-parts/part.view.server";
import { daysBetween, formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** What an inner part is, who has it by when, and of which work it is a part. */
function PartHead({ part, children }: { part: Part; children?: ReactNode }) {
  const t = useText(partText);
  const { dueOn, today, state } = part;
  const isOver = state === "done" || state === "withdrawn";
  return (
    <>
      <PageHeader
        title={part.words}
        breadcrumbs={[
          ...(part.seesWhole ? [{ label: part.task, to: paths.assignment(part.assignmentId) }] : [{ label: part.task }]),
          { label: t.title },
        ]}
        sub={
          <span className="flex flex-wrap items-baseline gap-x-2">
            <PartBadge state={state} dueOn={dueOn} today={today} />
            {dueOn ? (
              <span>
                {t.due}: <DateWithDistance on={dueOn} daysLeft={isOver || dueOn < today ? null : daysBetween(today, dueOn)} />
              </span>
            ) : (
              t.noDay
            )}
          </span>
        }
      />
      {children}
    </>
  );
}

function Facts({ part }: { part: Part }) {
  const t = useText(partText);
  const say = useSay();
  const whole = part.occurrence === null ? part.task : `${part.task} · ${say(part.occurrence)}`;
  return (
    <Card>
      <DefinitionList
        entries={[
          { term: t.holder, description: <HolderName holder={part.holder} /> },
          {
            term: t.whole,
            description: part.seesWhole ? <Link to={paths.assignment(part.assignmentId)}>{whole}</Link> : whole,
          },
          { term: t.plan, description: part.plan },
          ...(part.passage === null
            ? []
            : [
                {
                  term: t.wordsOfPlan,
                  description: <Link to={paths.planDocument(part.passage.planId, part.passage.id)}>{t.openDocument}</Link>,
                },
              ]),
          { term: t.wholeDue, description: part.outerDueOn ? formatDate(part.outerDueOn) : null },
          { term: t.lead, description: part.lead },
          { term: t.givenBy, description: [part.givenBy, formatInstant(part.givenAt)].filter(Boolean).join(" · ") },
        ]}
      />
    </Card>
  );
}

function NextSteps({ part }: { part: Part }) {
  const t = useText(partText);
  const { next } = part;
  const main: PartStepName = next.confirmation ? "confirmation" : "completion";
  if (!Object.values(next).some(Boolean)) return <p className="text-ink-2">{t.nothingToDo}</p>;
  return (
    <div className="steps flex flex-col gap-2">
      {partSteps
        .filter((step) => next[step])
        .map((step) => (
          <details key={step} className="group">
            <summary className={buttonClass(step === main ? "primary" : "secondary", true)}>{t[step]}</summary>
            <div className="px-1 pt-3 pb-4">
              <PartStepForm partId={part.id} step={step} dueOn={part.dueOn} />
            </div>
          </details>
        ))}
      {next.handing ? (
        <LinkButton isWide to={paths.partHanding({ part: part.id })}>
          {t.handing}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** One inner part: what it is, what happened, and what to do next. */
export function PartPage({ part, children }: { part: Part; children?: ReactNode }) {
  const t = useText(partText);
  return (
    <>
      <PartHead part={part}>{children}</PartHead>
      {part.isAfterWhole && part.outerDueOn ? <Alert kind="warn">{t.afterWholeHow(formatDate(part.outerDueOn))}</Alert> : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22.5rem]">
        <aside className="lg:order-2 print:hidden">
          <Card title={t.next}>
            <NextSteps part={part} />
          </Card>
        </aside>
        <div className="min-w-0">
          <Facts part={part} />
          <Section title={t.history}>
            <PartHistory entries={part.history} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** One step with a part on a page of its own: where its form is shown again when it was refused. */
export function PartStepPage({ part, step }: { part: Part; step: PartStepName }) {
  const t = useText(partText);
  return (
    <>
      <PartHead part={part} />
      <Card title={t[step]}>
        {part.next[step] ? (
          <PartStepForm partId={part.id} step={step} dueOn={part.dueOn} />
        ) : (
          <Overtaken otherwise={t.notNow} see={{ to: paths.part(part.id), label: t.seePart }} />
        )}
        <p className="mt-4">
          <Link to={paths.part(part.id)}>{t.back}</Link>
        </p>
      </Card>
    </>
  );
}
