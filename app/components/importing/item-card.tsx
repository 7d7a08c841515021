import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { itemAnchor, lineAnchor } from "~/components/importing/document-pane";
import { DueShown } from "~/components/importing/due-shown";
import { importingText, kindNames, stateNames } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { Badge } from "~/components/ui/badge";
import { Button, buttonClass } from "~/components/ui/button";
import { type Definition, DefinitionList } from "~/components/ui/definition-list";
import { Details } from "~/components/ui/details";
import { Quote } from "~/components/ui/quote";
import type { Tone } from "~/components/ui/tone";
import { useSay, useText } from "~/components/ui/use-text";
import { unknownAgencies } from "~/features/importing/from-reading/agency-naming";
import {
  type DraftItem,
  fieldOf,
  type ItemState,
  isAsRead,
  isKept,
  nameOfItem,
  periodOf,
} from "~/features/importing/items/draft-item";
import type { DueOfTask } from "~/features/importing/items/due-of-task";
import { goalOf } from "~/features/importing/items/goal-of-item";
import type { Rearrangement } from "~/features/importing/review/rearrange";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const arrangementKeys: Readonly<Record<Rearrangement, string>> = { split: "s", join: "g", up: "u", down: "d" };
const stateTones: Readonly<Record<ItemState, Tone>> = {
  "to-check": "soon",
  accepted: "done",
  "left-out": "none",
  joined: "none",
};

function useFacts({ kind, fields }: DraftItem, formTitles: ReadonlyMap<string, string>, due: DueOfTask | null): Definition[] {
  const t = useText(importingText);
  const say = useSay();
  const list = (name: string) => (fields[name] ?? []).join("; ");
  switch (kind) {
    case "task":
      return [
        { term: t.lead, description: list("leads[]") || t.toAssign },
        ...(list("supports[]") === "" ? [] : [{ term: t.support, description: list("supports[]") }]),
        { term: t.due, description: <DueShown fields={fields} due={due} /> },
        ...(fieldOf(fields, "usesForm") === ""
          ? []
          : [{ term: t.usesForm, description: formTitles.get(fieldOf(fields, "usesForm")) ?? fieldOf(fields, "usesForm") }]),
      ];
    case "target": {
      const goal = goalOf(fields);
      return goal === null ? [] : [{ term: t.goal, description: say(goal) }];
    }
    case "form":
      return [{ term: fieldOf(fields, "code"), description: t.rows(formatNumber((fields["rowLabel[]"] ?? []).length)) }];
    case "plan":
      return [
        ...(["number", "issuedOn", "issuer", "standing"] as const).flatMap((name) =>
          fieldOf(fields, name) === "" ? [] : [{ term: t[name], description: fieldOf(fields, name) }],
        ),
        { term: t.period, description: periodOf(fields) || t.unsaid },
      ];
    default:
      return kind satisfies never;
  }
}

/** In which order the items are shown, and which one a decision leads on to; "" for none. */
export type Onward = { readonly order: string; readonly next: string };

type StepsProps = { draftId: string; item: DraftItem; joined: DraftItem | null; onward: Onward };

const longestName = 90;

function Arrangement({ draftId, item, joined }: Omit<StepsProps, "onward">) {
  const t = useText(importingText);
  const next = joined === null ? "" : nameOfItem(joined);
  const ways = (["split", "join", "up", "down"] as const).filter((how) => how !== "join" || joined !== null);
  return (
    <Details summary={t.more}>
      <Form method="post" action={paths.importArrangement(draftId, item.id)} preventScrollReset className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={item.version} />
        {ways.map((how) => (
          <Button key={how} type="submit" name="how" value={how} look="quiet" data-key={arrangementKeys[how]}>
            {t[how]}
          </Button>
        ))}
      </Form>
      {joined === null ? null : (
        <p className="mt-1 text-sm text-ink-3">
          {t.nextIs(next.length > longestName ? `${next.slice(0, longestName)}…` : next)}
          {joined.kind === "task" ? ` · ${(joined.fields["leads[]"] ?? []).join("; ") || t.toAssign}` : null}
        </p>
      )}
    </Details>
  );
}

function Steps({ draftId, item, joined, onward }: StepsProps) {
  const t = useText(importingText);
  const unknown = isKept(item) ? unknownAgencies(item) : [];
  // Nobody can be given work under a name that the directory does not know: first somebody says whom it means.
  const canAccept = item.state === "left-out" || unknown.length === 0;
  const canLeaveOut = item.state !== "left-out" && item.kind !== "plan";
  const decisions = [...(canAccept ? (["accepted"] as const) : []), ...(canLeaveOut ? (["left-out"] as const) : [])];
  const words = { accepted: item.state === "left-out" ? t.takeBack : t.accept, "left-out": t.leaveOut };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 print:hidden">
      {unknown.map((name, index) => (
        <Link
          key={name}
          to={paths.importAgency(draftId, name)}
          className={`${buttonClass(index === 0 ? "primary" : "secondary")} wrap-anywhere`}
          data-key={index === 0 ? "a" : undefined}
        >
          {t.nameAgency(name)}
        </Link>
      ))}
      <Form method="post" action={paths.importDecisions(draftId)} preventScrollReset className="contents">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="order" value={onward.order} />
        <input type="hidden" name="next" value={onward.next} />
        {decisions
          .filter((state) => state !== item.state)
          .map((state) => (
            <Button
              key={state}
              type="submit"
              name="state"
              value={state}
              look={state === "accepted" ? "primary" : "quiet"}
              data-key={state === "accepted" ? "a" : "x"}
            >
              {words[state]}
            </Button>
          ))}
      </Form>
      {item.state === "left-out" ? null : (
        <Link to={paths.importItem(draftId, item.id)} className={buttonClass("secondary")} data-key="e">
          {t.edit}
        </Link>
      )}
      {item.source === null ? null : (
        <a href={`#${lineAnchor(item.source.line)}`} className={buttonClass("quiet")} data-key="v">
          {t.inDocument}
        </a>
      )}
      {item.state !== "left-out" && (item.kind === "task" || item.kind === "target") ? (
        <Arrangement draftId={draftId} item={item} joined={joined} />
      ) : null}
    </div>
  );
}

type ItemCardProps = {
  draftId: string;
  item: DraftItem;
  isOpen: boolean;
  /** What it would be joined with. */
  joined: DraftItem | null;
  /** The titles of the forms of the document, by their codes. */
  formTitles: ReadonlyMap<string, string>;
  /** What its deadline comes to; null where there is none to read. */
  due: DueOfTask | null;
  onward: Onward;
  children?: ReactNode;
};

const nameLooks: Readonly<Record<ItemState, string>> = {
  "to-check": "font-medium",
  accepted: "font-medium",
  "left-out": "text-ink-3 line-through",
  joined: "text-ink-3",
};

/** One item: what was read, why a person has to look at it, and what can be done with it. */
export function ItemCard({ draftId, item, isOpen, joined, formTitles, due, onward, children }: ItemCardProps) {
  const say = useSay();
  const t = useText(importingText);
  const facts = useFacts(item, formTitles, due);
  const r = useText(reviewText);
  const isOut = !isKept(item);
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
        {isAsRead(item) ? (
          <Badge tone="open">{t.asRead}</Badge>
        ) : (
          <Badge tone={stateTones[item.state]}>{say(stateNames[item.state])}</Badge>
        )}
      </div>
      <p className={`mt-1 ${nameLooks[item.state]}`}>{nameOfItem(item)}</p>
      {item.state === "joined" ? <p className="mt-1 text-sm text-ink-3">{r.joinedInto}</p> : null}
      {facts.length === 0 || isOut ? null : (
        <div className="mt-1.5">
          <DefinitionList entries={facts} />
        </div>
      )}
      {isOut ? null : (
        <ul className="mt-1 list-disc pl-5 text-soon">
          {item.doubts.map((doubt) => (
            <li key={doubt.vi}>{say(doubt)}</li>
          ))}
        </ul>
      )}
      {item.remark === null || isOut ? null : <p className="mt-1 text-sm text-ink-3">{say(item.remark)}</p>}
      {isOut ? null : children}
      {item.source === null || isOut ? null : (
        <div className="mt-1 text-sm lg:hidden print:hidden">
          <Details summary={r.sourceWords}>
            <Quote>{item.source.words}</Quote>
          </Details>
        </div>
      )}
      {isOpen && item.state !== "joined" ? <Steps draftId={draftId} item={item} joined={joined} onward={onward} /> : null}
    </li>
  );
}
