import { Link } from "@remix-run/react";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { confirmingText } from "~/components/importing/confirming.text";
import { importingText } from "~/components/importing/importing.text";
import { amountWords } from "~/components/importing/item.text";
import { stepText } from "~/components/steps/step.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import { urgencyNamed } from "~/features/assignments/urgency";
import type { ExpectedShown, HeadShown as Head } from "~/features/importing/confirm/confirmation.view.server";
import { fieldOf, periodOf } from "~/features/importing/items/draft-item";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type HeadShownProps = { draftId: string; head: Head; expected: ExpectedShown | null; isOpen: boolean };

/** The head of the plan as it will stand, above what is assigned by it. */
export function HeadShown({ draftId, head: { itemId, fields, counts }, expected, isOpen }: HeadShownProps) {
  const [t, c] = [useText(importingText), useText(confirmingText)];
  const steps = useText(stepText);
  const urgency = urgencyNamed(fieldOf(fields, "urgency"));
  const say = useSay();
  const said = (name: string) => fieldOf(fields, name) || t.unsaid;
  const kinds = ["task", "target", "form"] as const;
  const isEmpty = kinds.every((kind) => counts[kind] === 0);
  const amounts = kinds
    .filter((kind) => counts[kind] > 0 || (isEmpty && kind !== "form"))
    .map((kind) => say(amountWords[kind](formatNumber(counts[kind]))));
  if (expected !== null && expected.parts > 0)
    amounts.push(c.parts(formatNumber(expected.parts), formatNumber(expected.agencies)));
  const entries = [
    { term: t.planTitle, description: said("title") },
    { term: t.number, description: said("number") },
    { term: t.issuedOn, description: said("issuedOn") },
    { term: t.issuer, description: said("issuer") },
    ...(fieldOf(fields, "standing") === "" ? [] : [{ term: t.standing, description: fieldOf(fields, "standing") }]),
    { term: t.period, description: periodOf(fields) || t.unsaid },
    ...(urgency === "none" ? [] : [{ term: steps.urgencyTitle, description: <UrgencyBadge urgency={urgency} /> }]),
    { term: isOpen ? t.amount : c.made, description: amounts.join(", ") },
  ];
  const edit = (
    <Link to={paths.importItem(draftId, itemId)} className="underline">
      {t.edit}
    </Link>
  );
  return (
    <Card aside={isOpen ? edit : undefined} title={t.ofPlan}>
      <DefinitionList entries={entries} />
    </Card>
  );
}
