import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AssignFields } from "~/components/assignments/assign-fields";
import { AssignPreview } from "~/components/assignments/assign-preview";
import { assignmentText } from "~/components/assignments/assignment.text";
import { PastPeriodsField } from "~/components/assignments/past-periods-field";
import { UrgencyField } from "~/components/assignments/urgency-field";
import { pageTitle } from "~/components/frame/page-title";
import { stepText } from "~/components/steps/step.text";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { assignFormSchema } from "~/features/assignments/assign-form.schema";
import { assignFormView } from "~/features/assignments/assign-form.view.server";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.assignTitle, matches);

// The preview is asked for by address, so that it works without scripts and changes nothing.
function askedIn(url: URL) {
  const read = assignFormSchema.safeParse({
    agencies: url.searchParams.getAll("agencies[]"),
    groupIds: url.searchParams.getAll("groupIds[]"),
    on: url.searchParams.get("on") ?? undefined,
    urgency: url.searchParams.get("urgency") ?? undefined,
    pastPeriods: url.searchParams.get("pastPeriods") ?? undefined,
  });
  return url.searchParams.has("on") && read.success ? read.data : null;
}

export const loader = guardedLoader(({ view, param, url }) =>
  assignFormView(view, { planId: param("planId"), taskId: param("taskId"), asked: askedIn(url) }),
);

export const action = guardedAction(async ({ command, param, form, view }) => {
  const [planId, taskId] = [param("planId"), param("taskId")];
  await requirePlan(view, "assignment.assign", planId);
  await assignNamed(command, { planId, taskId, ...parseForm(assignFormSchema, form) });
  return redirect(`${paths.task(planId, taskId)}?done=assigned`, 303);
});

export default function Assign() {
  const [t, s] = [useText(assignmentText), useText(stepText)];
  const say = useSay();
  const { plan, task, on, names, groups, asked, preview, problems, pastPeriods } = useLoaderData<typeof loader>();
  const crumbs = [
    { label: plan.name, to: paths.plan(plan.id) },
    { label: task.text, to: paths.task(plan.id, task.id) },
  ];
  return (
    <>
      <PageHeader title={t.assignTitle} sub={task.text} breadcrumbs={crumbs} />
      {problems.length > 0 ? (
        <Alert kind="error">
          {problems.map(({ text }) => (
            <p key={text.vi}>{say(text)}</p>
          ))}
        </Alert>
      ) : null}
      {preview && preview.length > 0 ? <AssignPreview lines={preview} on={on} /> : null}
      <FormFrame action={paths.assign(plan.id, task.id)}>
        <AssignFields names={names} groups={groups} on={on} agencies={asked?.agencies ?? []} groupIds={asked?.groupIds ?? []} />
        <PastPeriodsField periods={pastPeriods} chosen={asked?.pastPeriods} />
        <UrgencyField defaultValue={asked?.urgency ?? "none"} help={s.urgencyOnAssigning} />
        <FormEnd back={paths.task(plan.id, task.id)}>
          <SubmitButton>{t.assignTitle}</SubmitButton>
          <Button type="submit" formMethod="get">
            {t.preview}
          </Button>
        </FormEnd>
      </FormFrame>
    </>
  );
}
