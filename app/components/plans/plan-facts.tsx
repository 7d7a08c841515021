import { Link } from "@remix-run/react";
import { planText } from "~/components/plans/plan.text";
import { Card } from "~/components/ui/card";
import { type Definition, DefinitionList } from "~/components/ui/definition-list";
import { useText } from "~/components/ui/use-text";
import type { PlanBasis } from "~/features/plans/plan";
import type { PlanView } from "~/features/progress/plan.view.server";
import type { RelatedPlan } from "~/features/progress/related-plans.server";
import { formatDate } from "~/lib/calendar-date";
import type { Messages } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

type Words = Messages<typeof planText>;

function Related({ plan }: { plan: RelatedPlan }) {
  const name = plan.number === null ? plan.title : `${plan.number} · ${plan.title}`;
  return plan.isVisible ? <Link to={paths.plan(plan.id)}>{name}</Link> : <span>{name}</span>;
}

function RelatedList({ plans }: { plans: readonly RelatedPlan[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {plans.map((plan) => (
        <li key={plan.id}>
          <Related plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function settingsOf({ facts }: PlanView, t: Words): Definition[] {
  return [
    {
      term: t.reading,
      description: `${facts.beforeMeans === "including" ? t.beforeIncluding : t.beforeExcluding}; ${facts.weekendRule === "stay" ? t.stay : t.rollForward}`,
    },
    { term: t.peers, description: facts.peersSee === "state" ? t.peersState : t.peersNothing },
  ];
}

function entriesOf(plan: PlanView, t: Words): Definition[] {
  const { head, facts } = plan;
  return [
    { term: t.number, description: head.number ?? t.noNumber },
    { term: t.issuer, description: head.issuer.name },
    { term: t.standingName, description: head.standing.name },
    { term: t.placeOfIssue, description: facts.place },
    { term: t.issuedOn, description: head.issuedOn === null ? t.notSaid : formatDate(head.issuedOn) },
    { term: t.effectiveOn, description: formatDate(facts.effectiveOn) },
    { term: t.signer, description: facts.signer || t.notSaid },
    { term: t.signedAs, description: facts.signerTitle || null },
    { term: t.period, description: t.fromTo(formatDate(facts.periodFrom), formatDate(facts.periodTo)) },
    { term: t.cutOffOn, description: facts.cutOffOn === null ? null : formatDate(facts.cutOffOn) },
    { term: t.carriesOut, description: plan.parent === null ? null : <Related plan={plan.parent} /> },
    { term: t.carriedOutBy, description: plan.children.length === 0 ? null : <RelatedList plans={plan.children} /> },
    ...settingsOf(plan, t),
  ];
}

/** All that the plan says of itself. */
export function PlanFactsCard({ plan }: { plan: PlanView }) {
  const t = useText(planText);
  return (
    <Card title={t.facts}>
      <DefinitionList entries={entriesOf(plan, t)} />
    </Card>
  );
}

function Basis({ basis, t }: { basis: PlanBasis; t: Words }) {
  return (
    <li>
      <strong className="font-semibold">{basis.number}</strong>
      {basis.issuedOn === null ? null : ` ${t.dated(formatDate(basis.issuedOn))}`}
      {basis.about === "" ? null : <span className="block text-ink-2">{basis.about}</span>}
    </li>
  );
}

/** The legal bases and the recipients, as they stand in the document. */
export function PlanListsCard({ plan }: { plan: Pick<PlanView, "bases" | "recipients"> }) {
  const t = useText(planText);
  if (plan.bases.length + plan.recipients.length === 0) return null;
  return (
    <Card>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {plan.bases.length === 0 ? null : (
          <section>
            <h2 className="mb-1.5 text-lg font-semibold">{t.bases}</h2>
            <ul className="flex flex-col gap-1.5">
              {plan.bases.map((basis) => (
                <Basis key={`${basis.number} ${basis.about}`} basis={basis} t={t} />
              ))}
            </ul>
          </section>
        )}
        {plan.recipients.length === 0 ? null : (
          <section>
            <h2 className="mb-1.5 text-lg font-semibold">{t.recipients}</h2>
            <ul className="list-disc pl-4">
              {plan.recipients.map((recipient) => (
                <li key={recipient}>{recipient}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}
