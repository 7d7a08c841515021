import type { ReactNode } from "react";
import { PrintHead } from "~/components/frame/print-head";
import { planText } from "~/components/plans/plan.text";
import { revocationText } from "~/components/plans/revocation.text";
import { RevokedNotice } from "~/components/plans/revoked-notice";
import { LinkButton } from "~/components/ui/button";
import { type Crumb, PageHeader } from "~/components/ui/page-header";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import type { PlanHead } from "~/features/plans/plan-head.view.server";
import { formatDate, yearOf } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

const planTabs = ["overview", "work", "board", "document", "forms", "history"] as const;
export type PlanTab = (typeof planTabs)[number];

/** The way back from a page that lies below a plan. */
export function planCrumbs(plans: string, plan: Pick<PlanHead, "id" | "name">): Crumb[] {
  return [
    { label: plans, to: paths.plans() },
    { label: plan.name, to: paths.plan(plan.id) },
  ];
}

const tabPath: Readonly<Record<PlanTab, (id: string) => string>> = {
  overview: paths.plan,
  work: (id) => paths.planAssignments(id),
  board: paths.planBoard,
  document: (id) => paths.planDocument(id),
  forms: paths.planForms,
  history: paths.planHistory,
};

type PlanHeaderProps = { plan: PlanHead; current: PlanTab; actions?: ReactNode };

/** What stands above each page of a plan: what it is, and its parts. */
export function PlanHeader({ plan, current, actions }: PlanHeaderProps) {
  const t = useText(planText);
  const { revoke } = useText(revocationText);
  const year = plan.issuedOn === null ? [] : [{ label: String(yearOf(plan.issuedOn)) }];
  const facts = [
    plan.issuer.name,
    plan.issuedOn === null ? null : formatDate(plan.issuedOn),
    plan.standing.id === plan.issuer.id ? null : t.standingAgency(plan.standing.name),
    plan.isDemo ? t.demo : null,
  ];
  const edit = plan.canEdit ? (
    <>
      <LinkButton to={paths.planEdit(plan.id)}>{t.edit}</LinkButton>
      <LinkButton to={paths.planReminders(plan.id)} look="quiet">
        {t.reminders}
      </LinkButton>
      {plan.canRevoke ? (
        <LinkButton to={paths.planRevocation(plan.id)} look="quiet">
          {revoke}
        </LinkButton>
      ) : null}
    </>
  ) : null;
  return (
    <>
      <PrintHead />
      <PageHeader
        title={plan.number === null ? plan.title : `${plan.number} · ${plan.title}`}
        sub={facts.filter((fact) => fact !== null).join(" · ")}
        breadcrumbs={[{ label: t.plans, to: paths.plans() }, { label: plan.issuer.name }, ...year]}
        actions={
          <>
            {current === "overview" ? edit : null}
            {plan.canEdit && (current === "overview" || current === "work") ? (
              <LinkButton to={paths.letterNew({ plan: plan.id, kind: "progress-report", all: "1" })}>{t.writePaper}</LinkButton>
            ) : null}
            {actions}
          </>
        }
      />
      <RevokedNotice revocation={plan.revocation} restoreTo={plan.canRevoke ? paths.planRestoration(plan.id) : null} />
      <Tabs
        label={t.tabs}
        tabs={planTabs.map((tab) => ({ label: t[tab], to: tabPath[tab](plan.id), isCurrent: tab === current }))}
      />
    </>
  );
}
