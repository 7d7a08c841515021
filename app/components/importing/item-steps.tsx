import { Form, Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { SideField, useShown } from "~/components/importing/side";
import { Button, buttonClass } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { useText } from "~/components/ui/use-text";
import { unknownAgencies } from "~/features/importing/from-reading/agency-naming";
import { type DraftItem, isKept, nameOfItem } from "~/features/importing/items/draft-item";
import type { Rearrangement } from "~/features/importing/review/rearrange";
import { lineAnchor, paths } from "~/lib/paths";

const arrangementKeys: Readonly<Record<Rearrangement, string>> = { split: "s", join: "g", up: "u", down: "d" };

/** In which order the items are shown, and which one a decision leads on to; "" for none. */
export type Onward = { readonly order: string; readonly next: string };

type StepsProps = { draftId: string; item: DraftItem; joined: DraftItem | null; onward: Onward };

const longestName = 90;

function Arrangement({ draftId, item, joined, onward }: StepsProps) {
  const t = useText(importingText);
  const next = joined === null ? "" : nameOfItem(joined);
  const ways = (["split", "join", "up", "down"] as const).filter((how) => how !== "join" || joined !== null);
  return (
    <Details summary={t.more}>
      <Form method="post" action={paths.importArrangement(draftId, item.id)} preventScrollReset className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="order" value={onward.order} />
        <SideField />
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

/** What can be done with one item. */
export function ItemSteps({ draftId, item, joined, onward }: StepsProps) {
  const t = useText(importingText);
  const shown = useShown();
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
          to={paths.importAgency(draftId, name, shown)}
          className={`${buttonClass(index === 0 ? "primary" : "secondary")} max-w-full text-left whitespace-normal`}
          data-key={index === 0 ? "a" : undefined}
        >
          {t.nameAgency(name)}
        </Link>
      ))}
      <Form method="post" action={paths.importDecisions(draftId)} preventScrollReset className="contents">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="order" value={onward.order} />
        <SideField />
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
        <Link to={paths.importItem(draftId, item.id, shown)} className={buttonClass("secondary")} data-key="e">
          {t.edit}
        </Link>
      )}
      {item.source === null ? null : (
        <a href={`#${lineAnchor(item.source.line)}`} className={buttonClass("quiet")} data-key="v">
          {t.inDocument}
        </a>
      )}
      {item.state !== "left-out" && (item.kind === "task" || item.kind === "target") ? (
        <Arrangement draftId={draftId} item={item} joined={joined} onward={onward} />
      ) : null}
    </div>
  );
}
