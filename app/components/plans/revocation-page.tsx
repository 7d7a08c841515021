import { GoToDay } from "~/components/assignments/go-to-day";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { revocationText } from "~/components/plans/revocation.text";
import { Alert } from "~/components/ui/alert";
import { Bullets } from "~/components/ui/bullets";
import { Card } from "~/components/ui/card";
import { CheckboxField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { RevocationPage as Page } from "~/features/assignments/revocation.view.server";
import { isUntouched, type RevocationEffect } from "~/features/assignments/revocation-effect";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Effect({ effect }: { effect: RevocationEffect }) {
  const t = useText(revocationText);
  const { works, agencies, received, handedIn, completed, requests, reminders } = effect;
  const counted = [
    [received, t.received],
    [handedIn, t.handedIn],
    [completed, t.completed],
    [requests, t.requests],
    [reminders, t.reminders],
  ] as const;
  const lines = [
    works === 0 ? t.noWork : t.works(formatNumber(works), formatNumber(agencies)),
    ...(works > 0 && isUntouched(effect) ? [t.untouched] : []),
    ...counted.flatMap(([count, words]) => (count > 0 ? [words(formatNumber(count))] : [])),
    t.told,
    t.undo,
  ];
  return (
    <Card title={t.effect}>
      <Bullets lines={lines} />
    </Card>
  );
}

function Later({ laterOn, to }: { laterOn: CalendarDate | null; to: string }) {
  const t = useText(revocationText);
  if (laterOn === null) return null;
  return (
    <Alert kind="warn" title={t.later(formatDate(laterOn))}>
      <GoToDay day={laterOn} to={to} />
    </Alert>
  );
}

/** Asks why a plan is revoked, after saying in numbers what that means. */
export function RevocationPage({ head, effect, laterOn }: Page) {
  const t = useText(revocationText);
  const { plans } = useText(planText);
  return (
    <>
      <PageHeader title={t.revoke} sub={head.title} breadcrumbs={planCrumbs(plans, head)} />
      <Later laterOn={laterOn} to={paths.planRevocation(head.id)} />
      <p className="mb-4 max-w-3xl">{t.intro}</p>
      <Effect effect={effect} />
      <div className="mt-6">
        <FormFrame>
          <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={3} />
          {isUntouched(effect) ? null : <CheckboxField name="agreed" label={t.agree} />}
          <FormEnd back={paths.plan(head.id)} backLabel={t.keep}>
            <SubmitButton look="danger">{t.revoke}</SubmitButton>
          </FormEnd>
        </FormFrame>
      </div>
    </>
  );
}

/** Asks why a revoked plan is taken up again. */
export function RestorationPage({ head, laterOn }: Pick<Page, "head" | "laterOn">) {
  const t = useText(revocationText);
  const { plans } = useText(planText);
  return (
    <>
      <PageHeader title={t.restore} sub={head.title} breadcrumbs={planCrumbs(plans, head)} />
      <Later laterOn={laterOn} to={paths.planRestoration(head.id)} />
      <p className="mb-4 max-w-3xl">{t.restoreMeans}</p>
      <FormFrame>
        <TextAreaField name="reason" label={t.restoreReason} rows={3} />
        <FormEnd back={paths.plan(head.id)} backLabel={t.keep}>
          <SubmitButton>{t.restore}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
