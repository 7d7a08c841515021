import type { ReactNode } from "react";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { DueShown } from "~/components/importing/due-shown";
import { importingText } from "~/components/importing/importing.text";
import { kindNames, standingNames } from "~/components/importing/item.text";
import { ItemSteps, type Onward } from "~/components/importing/item-steps";
import { useReceiver } from "~/components/importing/receiver-shown";
import { RecognisedText } from "~/components/importing/recognised-text";
import { reviewText } from "~/components/importing/review.text";
import { planText } from "~/components/plans/plan.text";
import { taskText } from "~/components/plans/task.text";
import { stepText } from "~/components/steps/step.text";
import { Badge } from "~/components/ui/badge";
import { type Definition, DefinitionList } from "~/components/ui/definition-list";
import { Details } from "~/components/ui/details";
import { Quote } from "~/components/ui/quote";
import type { Tone } from "~/components/ui/tone";
import { useSay, useText } from "~/components/ui/use-text";
import { urgencyNamed } from "~/features/assignments/urgency";
import {
  type DraftItem,
  fieldOf,
  type ItemState,
  isKept,
  nameOfItem,
  periodOf,
  type Standing,
  standingOf,
} from "~/features/importing/items/draft-item";
import type { DueOfTask } from "~/features/importing/items/due-of-task";
import { goalOf, horizonOf } from "~/features/importing/items/goal-of-item";
import type { ItemShown } from "~/features/importing/review/items-shown.view.server";
import type { RecognisedMarks } from "~/features/reading/block";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { itemAnchor } from "~/lib/paths";

const tones: Readonly<Record<Standing, Tone>> = {
  "to-check": "soon",
  certain: "open",
  accepted: "done",
  "left-out": "none",
  joined: "none",
};

type FactsProps = Pick<ItemCardProps, "item" | "formTitles" | "due" | "marks">;

function useFacts({ item: { kind, fields }, formTitles, due, marks }: FactsProps): Definition[] {
  const t = useText(importingText);
  const ofTask = useText(taskText);
  const ofPlan = useText(planText);
  const receiver = useReceiver()(fields);
  const steps = useText(stepText);
  const urgency = urgencyNamed(fieldOf(fields, "urgency"));
  const say = useSay();
  const list = (name: string) => (fields[name] ?? []).join("; ");
  const named = (name: string) => <RecognisedText text={list(name)} marks={marks} />;
  switch (kind) {
    case "task":
      return [
        { term: t.lead, description: list("leads[]") === "" ? t.toAssign : named("leads[]") },
        ...(list("supports[]") === "" ? [] : [{ term: t.support, description: named("supports[]") }]),
        { term: t.due, description: <DueShown fields={fields} due={due} /> },
        ...(list("deliverable") === "" ? [] : [{ term: ofTask.deliverable, description: named("deliverable") }]),
        ...(receiver === "" ? [] : [{ term: ofTask.sendTo, description: <RecognisedText text={receiver} marks={marks} /> }]),
        ...(fieldOf(fields, "usesForm") === ""
          ? []
          : [{ term: t.usesForm, description: formTitles.get(fieldOf(fields, "usesForm")) ?? fieldOf(fields, "usesForm") }]),
      ];
    case "target": {
      const [goal, horizon] = [goalOf(fields), horizonOf(fields)];
      return [
        ...(goal === null ? [] : [{ term: t.goal, description: say(goal) }]),
        ...(horizon === null ? [] : [{ term: ofPlan.horizon, description: say(horizon) }]),
      ];
    }
    case "form":
      return [{ term: fieldOf(fields, "code"), description: t.rows(formatNumber((fields["rowLabel[]"] ?? []).length)) }];
    case "plan":
      return [
        ...(["number", "issuedOn", "issuer", "standing"] as const).flatMap((name) =>
          fieldOf(fields, name) === "" ? [] : [{ term: t[name], description: fieldOf(fields, name) }],
        ),
        { term: t.period, description: periodOf(fields) || t.unsaid },
        ...(urgency === "none" ? [] : [{ term: steps.urgencyTitle, description: <UrgencyBadge urgency={urgency} /> }]),
      ];
    default:
      return kind satisfies never;
  }
}

type ItemCardProps = {
  draftId: string;
  item: ItemShown;
  isOpen: boolean;
  /** What it would be joined with. */
  joined: DraftItem | null;
  /** The titles of the forms of the document, by their codes. */
  formTitles: ReadonlyMap<string, string>;
  /** What its deadline comes to; null where there is none to read. */
  due: DueOfTask | null;
  onward: Onward;
  /** The uncertain words of the line that it was read from. */
  marks: RecognisedMarks;
  children?: ReactNode;
};

const nameLooks: Readonly<Record<ItemState, string>> = {
  "to-check": "font-medium",
  accepted: "font-medium",
  "left-out": "text-ink-3 line-through",
  joined: "text-ink-3",
};

/** One item: what was read, why a person has to look at it, and what can be done with it. */
export function ItemCard({ draftId, item, isOpen, joined, formTitles, due, onward, marks, children }: ItemCardProps) {
  const say = useSay();
  const facts = useFacts({ item, formTitles, due, marks });
  const r = useText(reviewText);
  const isOut = !isKept(item);
  const standing = standingOf(item);
  return (
    <li
      id={itemAnchor(item.id)}
      tabIndex={-1}
      data-item={item.kind}
      data-state={item.state}
      data-line={item.source?.line}
      className="review-item card px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
        <span>{say(kindNames[item.kind])}</span>
        {item.source === null || item.source.path.length === 0 ? null : <span>{item.source.path.join(" › ")}</span>}
        <Badge tone={tones[standing]}>{say(standingNames[standing])}</Badge>
        {item.changed ? <span>{r.lastChanged(item.changed.by, formatInstant(item.changed.at))}</span> : null}
      </div>
      <p className={`mt-1 ${nameLooks[item.state]}`}>
        <RecognisedText text={nameOfItem(item)} marks={marks} />
      </p>
      {item.state === "joined" ? <p className="mt-1 text-sm text-ink-3">{r.joinedInto}</p> : null}
      {facts.length === 0 || isOut ? null : (
        <div className="mt-1.5">
          <DefinitionList entries={facts} />
        </div>
      )}
      {isOut ? null : (
        // What somebody accepted no longer calls.
        <ul className={`mt-1 list-disc pl-5 ${standing === "to-check" ? "text-soon" : "text-ink-3"}`}>
          {item.doubts.map((doubt) => (
            <li key={doubt.vi}>{say(doubt)}</li>
          ))}
        </ul>
      )}
      {item.remark === null || isOut ? null : (
        // Of the document, not of its reading: apart from what is to be checked, and in no colour of a doubt.
        <p className="mt-2 border-l-2 border-line pl-2 text-sm text-ink-3">{say(item.remark)}</p>
      )}
      {isOut ? null : children}
      {item.source === null || isOut ? null : (
        <div className="mt-1 text-sm lg:hidden print:hidden">
          <Details summary={r.sourceWords}>
            <Quote>
              <RecognisedText text={item.source.words} marks={marks} />
            </Quote>
          </Details>
        </div>
      )}
      {isOpen && item.state !== "joined" ? <ItemSteps draftId={draftId} item={item} joined={joined} onward={onward} /> : null}
    </li>
  );
}
