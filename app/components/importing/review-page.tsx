import { Form } from "@remix-run/react";
import { useRef } from "react";
import { DocumentPane, type ItemsByLine, itemAnchor } from "~/components/importing/document-pane";
import { DoubtSummary } from "~/components/importing/doubt-summary";
import { importingText } from "~/components/importing/importing.text";
import { ItemList } from "~/components/importing/item-list";
import { KeysHelp } from "~/components/importing/keys-help";
import { reviewText } from "~/components/importing/review.text";
import { ReviewBar } from "~/components/importing/review-bar";
import { ReviewFold, useFoldedOnPhone } from "~/components/importing/review-fold";
import { ReviewNotices } from "~/components/importing/review-notices";
import { TakeUpForm } from "~/components/importing/take-up";
import { useChoosing } from "~/components/importing/use-choosing";
import { useItemKeys } from "~/components/importing/use-item-keys";
import { Alert } from "~/components/ui/alert";
import { Button, buttonClass, LinkButton } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { FilterChips } from "~/components/ui/filter-chips";
import { ScrollingSection } from "~/components/ui/scrolling-section";
import { useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { unknownAgencies } from "~/features/importing/from-reading/agency-naming";
import { byDoubt, type DraftItem, nameOfItem } from "~/features/importing/items/draft-item";
import type { ReviewPage as Page } from "~/features/importing/review/review-page";
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
        <ReviewNotices page={page} />
      </div>
      <div ref={halves} className="review">
        {page.items.length === 0 ? null : (
          <section aria-label={t.whatWasRead} className="min-w-0 lg:order-2">
            <h2 className="mb-2 text-lg font-semibold">{t.whatWasRead}</h2>
            <Items page={page} isByDoubt={isByDoubt} />
          </section>
        )}
        <ScrollingSection label={t.theDocument} className="source-pane card min-w-0 px-4 py-3.5 lg:order-1">
          <ReviewFold title={<h2 className="text-lg font-semibold">{t.theDocument}</h2>}>
            <Document page={page} order={isByDoubt ? "doubt" : "document"} />
          </ReviewFold>
        </ScrollingSection>
      </div>
    </>
  );
}
