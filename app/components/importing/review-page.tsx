import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import { DocumentPane, type ItemsByLine, itemAnchor, lineAnchor } from "~/components/importing/document-pane";
import { DoubtSummary } from "~/components/importing/doubt-summary";
import { draftStateNames, importingText } from "~/components/importing/importing.text";
import { ItemList } from "~/components/importing/item-list";
import { KeysHelp } from "~/components/importing/keys-help";
import { ReportOffers } from "~/components/importing/report-offers";
import { reviewText } from "~/components/importing/review.text";
import { ReviewBar } from "~/components/importing/review-bar";
import { ReviewFold, useFoldedOnPhone } from "~/components/importing/review-fold";
import { TakeUpForm } from "~/components/importing/take-up";
import { useChoosing } from "~/components/importing/use-choosing";
import { useItemKeys } from "~/components/importing/use-item-keys";
import { Alert } from "~/components/ui/alert";
import { Button, buttonClass, LinkButton } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { FilterChips } from "~/components/ui/filter-chips";
import { useSay, useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { unknownAgencies } from "~/features/importing/from-reading/agency-naming";
import { problemWords } from "~/features/importing/from-reading/problem-words";
import { byDoubt, type DraftItem, nameOfItem } from "~/features/importing/items/draft-item";
import type { ReviewPage as Page } from "~/features/importing/review/review-page";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function linesOf(items: readonly DraftItem[]): ItemsByLine {
  const byLine = new Map<number, { id: string; name: string }[]>();
  for (const item of items) {
    if (item.source === null || item.state === "left-out") continue;
    const { line } = item.source;
    byLine.set(line, [...(byLine.get(line) ?? []), { id: item.id, name: nameOfItem(item) }]);
  }
  return byLine;
}

function Likeness({ likePlans }: Pick<Page, "likePlans">) {
  const t = useText(importingText);
  if (likePlans.length === 0) return null;
  return (
    <Alert kind="warn" title={t.sameNumber}>
      <ul className="list-disc pl-4">
        {likePlans.map((plan) => (
          <li key={plan.id}>
            <Link to={paths.plan(plan.id)} className="underline">
              {plan.number} · {plan.title}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function SameFiles({ sameFiles }: Pick<Page, "sameFiles">) {
  const t = useText(importingText);
  const r = useText(reviewText);
  const say = useSay();
  if (sameFiles.length === 0) return null;
  return (
    <Alert kind="warn" title={r.sameFile}>
      <ul className="list-disc pl-4">
        {sameFiles.map(({ id, madeAt, madeBy, state, planId }) => (
          <li key={id}>
            {r.sameFileAt(formatInstant(madeAt), madeBy)} ({say(draftStateNames[state])}).{" "}
            <Link to={planId === null ? paths.import(id) : paths.plan(planId)} className="underline">
              {planId === null ? r.openDraft : t.openPlan}
            </Link>
          </li>
        ))}
      </ul>
      <p>{r.sameFileHow}</p>
    </Alert>
  );
}

function UnreadParts({ unread }: Pick<Page, "unread">) {
  const r = useText(reviewText);
  if (unread.length === 0) return null;
  const words = {
    "after-signature": { what: r.afterSignature, why: r.afterSignatureHow },
    annex: { what: r.unreadAnnex, why: r.unreadAnnexHow },
  } as const;
  return (
    <Alert kind="info" title={r.unread}>
      <ul className="list-disc pl-4">
        {unread.map(({ line, reason, words: said }) => (
          <li key={line}>
            <a href={`#${lineAnchor(line)}`} className="underline">
              {words[reason].what(said || r.noTitle)}
            </a>
            . {words[reason].why}
          </li>
        ))}
      </ul>
      <p>{r.unreadHow}</p>
    </Alert>
  );
}

function Amends({ draft, amends }: Pick<Page, "draft" | "amends">) {
  const t = useText(importingText);
  if (amends.length === 0 || !isOpen(draft.state)) return null;
  return (
    <Alert kind="info" title={t.amends}>
      <ul className="flex flex-col gap-1">
        {amends.map((plan) => (
          <li key={plan.id}>
            <Link to={paths.importAmendment(draft.id, plan.id)} className="underline">
              {plan.number} · {plan.title}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Problems({ problems }: Pick<Page, "problems">) {
  const t = useText(importingText);
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Alert kind="warn" title={t.problems}>
      <ul className="list-disc pl-4">
        {problems.map((problem) => {
          const { code, message, source } = problem;
          const words = say(problemWords(problem));
          return (
            <li key={`${code} ${source?.line ?? ""} ${message}`}>
              {source === null ? words : <a href={`#${lineAnchor(source.line)}`}>{words}</a>}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Items({ page, isByDoubt }: { page: Page; isByDoubt: boolean }) {
  const t = useText(importingText);
  const { draft, items, counts } = page;
  const [doubtful, rest] = [true, false].map((is) => byDoubt(items).filter(({ state }) => (state === "to-check") === is));
  const parts = isByDoubt
    ? [
        { title: t.lookFirst, items: doubtful ?? [] },
        { title: t.rest, items: rest ?? [] },
      ]
    : [{ title: t.inOrder, items }];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <FilterChips
          label={t.order}
          chips={[
            { label: t.doubtfulFirst, to: paths.import(draft.id), isCurrent: isByDoubt, count: counts["to-check"] },
            { label: t.inOrder, to: paths.import(draft.id, { order: "document" }), isCurrent: !isByDoubt, count: items.length },
          ]}
        />
        <KeysHelp />
      </div>
      <ReviewBar page={page} order={isByDoubt ? "doubt" : "document"} first={firstDoubtful(items)} />
      <DoubtSummary page={page} isByDoubt={isByDoubt} />
      <AcceptRest page={page} />
      {parts
        .filter((part) => part.items.length > 0)
        .map((part) => (
          <section key={part.title} aria-label={part.title} className="mb-5">
            <h3 className="mb-1 font-semibold">
              {part.title} ({formatNumber(part.items.length)})
            </h3>
            <ItemList page={page} items={part.items} isByDoubt={isByDoubt} />
          </section>
        ))}
    </>
  );
}

// Whoever takes all at once without looking is told what that means, and has to say so twice.
function AcceptRest({ page: { draft, items } }: { page: Page }) {
  const t = useText(importingText);
  const acceptable = items.filter((item) => item.state === "to-check" && unknownAgencies(item).length === 0).length;
  if (!isOpen(draft.state) || acceptable === 0) return null;
  return (
    <Details summary={t.acceptRest}>
      <Form method="post" action={paths.importDecisions(draft.id)} preventScrollReset className="flex flex-col items-start gap-2">
        <p className="max-w-2xl text-sm text-ink-2">{t.acceptRestHow}</p>
        <input type="hidden" name="all" value="1" />
        <Button type="submit" name="state" value="accepted">
          {t.acceptAll(formatNumber(acceptable))}
        </Button>
      </Form>
    </Details>
  );
}

const firstDoubtful = (items: readonly DraftItem[]) => byDoubt(items).find(({ state }) => state === "to-check")?.id ?? null;

/** For the keyboard: past what stands above the items. */
export function SkipToDoubtful({ page: { draft, items } }: { page: Page }) {
  const r = useText(reviewText);
  const first = firstDoubtful(items);
  if (!isOpen(draft.state) || first === null) return null;
  return (
    <a href={`#${itemAnchor(first)}`} className="skip-link">
      {r.firstDoubtful}
    </a>
  );
}

/** What stands above the two halves: what can be done with the whole. */
export function ReviewActions({ page: { draft, items } }: { page: Page }) {
  const t = useText(importingText);
  const r = useText(reviewText);
  const first = firstDoubtful(items);
  if (!isOpen(draft.state)) return null;
  return (
    <>
      {first === null ? null : (
        <a href={`#${itemAnchor(first)}`} className={buttonClass("primary")}>
          {r.firstDoubtful}
        </a>
      )}
      {draft.handedInAs === "plan" ? (
        <LinkButton to={paths.importConfirmation(draft.id)} look={first === null ? "primary" : "secondary"}>
          {t.toTable}
        </LinkButton>
      ) : null}
      <LinkButton to={paths.importRemoval(draft.id)} look="quiet">
        {t.drop}
      </LinkButton>
    </>
  );
}

function Document({ page: { draft, blocks, items }, order }: { page: Page; order: string }) {
  const r = useText(reviewText);
  const itemsByLine = linesOf(items);
  if (!isOpen(draft.state) || draft.handedInAs !== "plan") return <DocumentPane blocks={blocks} itemsByLine={itemsByLine} />;
  return (
    <TakeUpForm draftId={draft.id} order={order}>
      <p className="mb-2 text-sm text-ink-3 print:hidden">{r.takeUpHow}</p>
      <DocumentPane blocks={blocks} itemsByLine={itemsByLine} canTakeUp />
    </TakeUpForm>
  );
}

/** The document on one side, what was read from it on the other; each leads to its partner. */
export function ReviewPage({ page, isByDoubt }: { page: Page; isByDoubt: boolean }) {
  const t = useText(importingText);
  const halves = useRef<HTMLDivElement>(null);
  useChoosing(halves);
  useItemKeys(halves);
  useFoldedOnPhone(halves);
  return (
    <>
      <div className="mb-3 flex flex-col gap-2">
        {page.draft.wasRecognised ? <Alert kind="warn">{t.recognised}</Alert> : null}
        <ReportOffers page={page} />
        <Amends {...page} />
        <Likeness {...page} />
        <SameFiles {...page} />
        <Problems {...page} />
        <UnreadParts {...page} />
      </div>
      <div ref={halves} className="review">
        {page.items.length === 0 ? null : (
          <section aria-label={t.whatWasRead} className="min-w-0 lg:order-2">
            <h2 className="mb-2 text-lg font-semibold">{t.whatWasRead}</h2>
            <Items page={page} isByDoubt={isByDoubt} />
          </section>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls for itself must be reached by the keyboard */}
        <section aria-label={t.theDocument} tabIndex={0} className="source-pane card min-w-0 px-4 py-3.5 lg:order-1">
          <ReviewFold title={<h2 className="text-lg font-semibold">{t.theDocument}</h2>}>
            <Document page={page} order={isByDoubt ? "doubt" : "document"} />
          </ReviewFold>
        </section>
      </div>
    </>
  );
}
