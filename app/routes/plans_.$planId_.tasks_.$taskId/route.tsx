import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { MissingWords } from "~/components/plans/plan-tasks";
import { SummaryMark } from "~/components/plans/summary-mark";
import { taskText } from "~/components/plans/task.text";
import { TaskAssignments } from "~/components/plans/task-assignments";
import { TaskDeadline } from "~/components/plans/task-deadline";
import { TaskResult } from "~/components/plans/task-result";
import { UpcomingPeriods } from "~/components/plans/upcoming-periods";
import { stepText } from "~/components/steps/step.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { Quote } from "~/components/ui/quote";
import { useText } from "~/components/ui/use-text";
import { wordsOfPassage } from "~/features/plans/plan";
import { taskView } from "~/features/progress/task.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param, url }) =>
  taskView(view, param("planId"), param("taskId"), pageNumber(url.searchParams)),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data?.task.text ?? planText.task, matches);

function Actions({
  planId,
  taskId,
  canEdit,
  canAssign,
  isAssigned,
}: {
  planId: string;
  taskId: string;
  canEdit: boolean;
  canAssign: boolean;
  isAssigned: boolean;
}) {
  const t = useText(taskText);
  const steps = useText(stepText);
  const all = { all: "1", plan: planId, task: taskId } as const;
  const { reminders } = useText(planText);
  return (
    <>
      {canAssign && isAssigned ? (
        <>
          <LinkButton to={paths.planClosing(planId, taskId)}>{steps.closingTitle}</LinkButton>
          <LinkButton to={paths.pauseNew(all)}>{steps.pause}</LinkButton>
          <LinkButton to={paths.cancellationNew(all)}>{steps.cancellation}</LinkButton>
        </>
      ) : null}
      {canEdit && !isAssigned ? (
        <LinkButton to={paths.taskRemoval(planId, taskId)} look="danger">
          {t.remove}
        </LinkButton>
      ) : null}
      {canEdit ? <LinkButton to={paths.taskEdit(planId, taskId)}>{t.edit}</LinkButton> : null}
      {canEdit ? (
        <LinkButton to={paths.taskReminders(planId, taskId)} look="quiet">
          {reminders}
        </LinkButton>
      ) : null}
      {canAssign ? (
        <LinkButton to={paths.assign(planId, taskId)} look={isAssigned ? "secondary" : "primary"}>
          {t.assign}
        </LinkButton>
      ) : null}
    </>
  );
}

export default function TaskPage() {
  const t = useText(taskText);
  const words = useText(planText);
  const view = useLoaderData<typeof loader>();
  const { head, task, passage, deadline, missing } = view;
  const place =
    passage === null ? [] : [{ label: `${passage.code} ${passage.heading}`.trim(), to: paths.planDocument(head.id, passage.id) }];
  return (
    <>
      <PageHeader
        title={task.text}
        sub={task.section || undefined}
        breadcrumbs={[...planCrumbs(words.plans, head), ...place]}
        actions={
          <Actions
            planId={head.id}
            taskId={task.id}
            canEdit={head.canEdit}
            canAssign={head.canAssign}
            isAssigned={view.assignments.total > 0}
          />
        }
      />
      <DoneAlert
        words={{
          added: words.doneTaskAdded,
          edited: words.doneTaskEdited,
          assigned: words.doneTaskAssigned,
          periods: t.donePeriods,
        }}
      />
      {missing.length === 0 ? null : (
        <Alert kind="warn">
          {t.missing} <MissingWords missing={missing} />
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <TaskDeadline planId={head.id} deadline={deadline} />
        <TaskResult view={view} />
        {passage === null ? null : (
          <div className="lg:col-span-2">
            <Card
              title={t.source(passage.code || passage.heading)}
              aside={<Link to={paths.planDocument(head.id, passage.id)}>{t.openDocument}</Link>}
            >
              <Quote>
                {head.isDemo ? <SummaryMark /> : null}
                {wordsOfPassage(passage)}
              </Quote>
            </Card>
          </div>
        )}
      </div>
      {view.upcoming.length === 0 ? null : (
        <Section
          title={t.upcoming}
          aside={head.canAssign ? <Link to={paths.taskPeriods(head.id, task.id)}>{t.periodsLink}</Link> : t.upcomingAside}
        >
          <UpcomingPeriods periods={view.upcoming} />
        </Section>
      )}
      <TaskAssignments view={view} />
    </>
  );
}
