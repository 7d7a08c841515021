import { useCallback, useRef, useState } from "react";
import { AmendmentRead, ApplyToPlans } from "~/components/importing/amends-plan";
import { DocumentPane, type ItemsByLine } from "~/components/importing/document-pane";
import { EitherSide } from "~/components/importing/either-side";
import { handingOverText } from "~/components/importing/handing-over.text";
import { importingText, keyWords } from "~/components/importing/importing.text";
import { standingMeanings, standingNames } from "~/components/importing/item.text";
import { ItemList } from "~/components/importing/item-list";
import { KeysHelp } from "~/components/importing/keys-help";
import { ManyAtOnce } from "~/components/importing/many-at-once";
import { reviewText } from "~/components/importing/review.text";
import { ReviewBar } from "~/components/importing/review-bar";
import { ReviewFold, useFoldedOnPhone } from "~/components/importing/review-fold";
import { ReviewNotices } from "~/components/importing/review-notices";
import { wordsByLine } from "~/components/importing/scan-places";
import { asked, type Side, useShown, useSide } from "~/components/importing/side";
import { TakeUpForm } from "~/components/importing/take-up";
import { useChoosing } from "~/components/importing/use-choosing";
import { useItemKeys } from "~/components/importing/use-item-keys";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { FilterChips } from "~/components/ui/filter-chips";
import { ScrollingSection } from "~/components/ui/scrolling-section";
import { useSay, useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { byDoubt, type DraftItem, nameOfItem, standingOf, standings } from "~/features/importing/items/draft-item";
import { amendsPlan, type ReviewPage as Page } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { itemAnchor, paths } from "~/lib/paths";

function linesOf(items: readonly DraftItem[]): ItemsByLine {
  const byLine = new Map<number, { id: string; name: string }[]>();
  for (const item of items) {
    if (item.source === null || item.state === "left-out") continue;
    const { line } = item.source;
    byLine.set(line, [...(byLine.get(line) ?? []), { id: item.id, name: nameOfItem(item) }]);
  }
  return byLine;
}

function Items({ page, isByDoubt, idleKey }: { page: Page; isByDoubt: boolean; idleKey: string | null }) {
  const t = useText(importingText);
  const say = useSay();
  const side = asked(useSide());
  const { draft, items } = page;
  const parts = isByDoubt
    ? standings.map((standing) => ({
        title: say(standingNames[standing]),
        how: say(standingMeanings[standing]),
        items: byDoubt(items).filter((item) => standingOf(item) === standing),
      }))
    : [{ title: t.inOrder, how: null, items }];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <FilterChips
          label={t.order}
          chips={[
            { label: t.toCheckFirst, to: paths.import(draft.id, { side }), isCurrent: isByDoubt },
            { label: t.inOrder, to: paths.import(draft.id, { order: "document", side }), isCurrent: !isByDoubt },
          ]}
        />
        <KeysHelp />
      </div>
      <ReviewBar page={page} order={isByDoubt ? "doubt" : "document"} first={firstDoubtful(items)} idleKey={idleKey} />
      <ManyAtOnce page={page} isByDoubt={isByDoubt} />
      {parts
        .filter((part) => part.items.length > 0)
        .map((part) => (
          <section key={part.title} aria-label={part.title} className="mt-3 mb-5">
            <h3 className="font-semibold">
              {part.title} ({formatNumber(part.items.length)})
            </h3>
            {part.how === null ? null : <p className="text-sm text-ink-3">{part.how}</p>}
            <ItemList page={page} items={part.items} isByDoubt={isByDoubt} />
          </section>
        ))}
    </>
  );
}

const firstDoubtful = (items: readonly DraftItem[]) => byDoubt(items).find(({ state }) => state === "to-check")?.id ?? null;

/** For the keyboard: past what stands above the items. */
export function SkipToDoubtful({ page }: { page: Page }) {
  const { draft, items } = page;
  const r = useText(reviewText);
  const first = firstDoubtful(items);
  if (!isOpen(draft.state) || first === null || amendsPlan(page)) return null;
  return (
    <a href={`#${itemAnchor(first)}`} className="skip-link">
      {r.firstDoubtful}
    </a>
  );
}

/** What stands above the two halves: what can be done with the whole. Once nothing is left to check, confirming stands in the bar above the items instead. */
export function ReviewActions({ page }: { page: Page }) {
  const { draft, items } = page;
  const [t, o] = [useText(importingText), useText(handingOverText)];
  const shown = useShown();
  if (!isOpen(draft.state)) return null;
  const amending = amendsPlan(page);
  const isInBar = items.length > 0 && firstDoubtful(items) === null;
  return (
    <>
      {amending ? <ApplyToPlans page={page} /> : null}
      {draft.handedInAs === "plan" && !isInBar && !amending ? (
        <LinkButton to={paths.importConfirmation(draft.id, shown)}>{t.toTable}</LinkButton>
      ) : null}
      {draft.handedInAs === "plan" ? (
        <LinkButton to={paths.importHandover(draft.id)} look="quiet">
          {o.title}
        </LinkButton>
      ) : null}
      <LinkButton to={paths.importRemoval(draft.id, shown)} look="quiet">
        {t.drop}
      </LinkButton>
    </>
  );
}

type DocumentProps = { page: Page; order: string };

function Words({ page: { draft, blocks, items, scan }, order, pictures }: DocumentProps & { pictures: string }) {
  const r = useText(reviewText);
  const read = { blocks, itemsByLine: linesOf(items), places: { words: wordsByLine(scan), pictures } };
  if (!isOpen(draft.state) || draft.handedInAs !== "plan") return <DocumentPane {...read} />;
  return (
    <TakeUpForm draftId={draft.id} order={order}>
      <p className="mb-2 text-sm text-ink-3 print:hidden">{r.takeUpHow}</p>
      <DocumentPane {...read} canTakeUp />
    </TakeUpForm>
  );
}

function Document({ page, order }: DocumentProps) {
  const shownOrder = order === "document" ? order : undefined;
  const sideAt = (one: Side) => paths.import(page.draft.id, { order: shownOrder, side: asked(one) });
  const sides = { words: sideAt("words"), picture: sideAt("picture") };
  return (
    <EitherSide {...page} itemsByLine={linesOf(page.items)} sides={sides}>
      <Words page={page} order={order} pictures={sides.picture} />
    </EitherSide>
  );
}

/** The document on one side, what was read from it on the other; each leads to its partner. */
export function ReviewPage({ page, isByDoubt }: { page: Page; isByDoubt: boolean }) {
  const t = useText(importingText);
  const halves = useRef<HTMLDivElement>(null);
  useChoosing(halves);
  // A key that can do nothing where one is says so.
  const [idleKey, setIdleKey] = useState<string | null>(null);
  const onPress = useCallback(
    (key: string, isDone: boolean) => setIdleKey(isDone || !Object.hasOwn(keyWords, key) ? null : key),
    [],
  );
  useItemKeys(halves, onPress);
  useFoldedOnPhone(halves);
  const items = <Items page={page} isByDoubt={isByDoubt} idleKey={idleKey} />;
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
            {amendsPlan(page) ? <AmendmentRead page={page}>{items}</AmendmentRead> : items}
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
