import { FormReuse } from "~/components/importing/form-reuse";
import { importingText } from "~/components/importing/importing.text";
import { ItemCard } from "~/components/importing/item-card";
import { ReviewFold } from "~/components/importing/review-fold";
import { useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { type DraftItem, fieldOf, isKept } from "~/features/importing/items/draft-item";
import type { ItemShown } from "~/features/importing/review/items-shown.view.server";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { marksByLine } from "~/features/reading/block";
import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";

type ItemListProps = { page: ReviewPage; items: readonly ItemShown[]; isByDoubt: boolean };

const isDoubtful = ({ state }: DraftItem) => state === "to-check";

function useSectionOf() {
  const t = useText(importingText);
  const whole = { plan: t.ofPlan, form: t.ofForms, task: t.ofNoSection, target: t.ofNoSection } as const;
  return ({ heading, kind }: DraftItem) => heading ?? whole[kind];
}

// Who works through the doubtful ones goes on with the next; in the order of the document one stays where one is.
function followers(items: readonly DraftItem[], isByDoubt: boolean): ReadonlyMap<string, string> {
  const doubtful = isByDoubt ? items.filter(isDoubtful) : [];
  return new Map(doubtful.slice(1).map(({ id }, index) => [doubtful[index]?.id ?? "", id]));
}

const unmarked = { doubtful: [] };

// Joining takes the next item of the document, which need not be the next on the screen.
function joinable(items: readonly DraftItem[]): ReadonlyMap<string, DraftItem> {
  const kept = items.filter(isKept).toSorted((a, b) => a.position - b.position);
  const pairs = [...groupBy(kept, ({ kind }) => kind).values()].flatMap((same) =>
    same.slice(1).map((item, index) => [same[index]?.id ?? "", item] as const),
  );
  return new Map(pairs);
}

// Where they stand by their state, the title above says that already.
function LeftWithin({ items, isByDoubt }: Pick<ItemListProps, "items" | "isByDoubt">) {
  const t = useText(importingText);
  if (isByDoubt) return <span className="text-ink-3">{t.items(formatNumber(items.length))}</span>;
  const left = items.filter(isDoubtful).length;
  return <span className={left > 0 ? "text-soon" : "text-ink-3"}>{left > 0 ? t.left(formatNumber(left)) : t.lookedAt}</span>;
}

/** Items under the headings of the document, each heading with how many are still to be looked at. */
export function ItemList({ page, items, isByDoubt }: ItemListProps) {
  const { draft } = page;
  const sections = groupBy(items, useSectionOf());
  const next = followers(items, isByDoubt);
  const joined = joinable(page.items);
  const marks = marksByLine(page.blocks);
  const forms = page.items.filter(({ kind }) => kind === "form");
  const formTitles = new Map(forms.map(({ fields }) => [fieldOf(fields, "code"), fieldOf(fields, "title")]));
  return (
    <>
      {[...sections].map(([title, within]) => (
        <section key={title} aria-label={title} className="review-section">
          <ReviewFold
            title={<h4 className="font-semibold">{title}</h4>}
            aside={<LeftWithin items={within} isByDoubt={isByDoubt} />}
          >
            <ul className="flex flex-col gap-2">
              {within.map((item) => (
                <ItemCard
                  key={item.id}
                  draftId={draft.id}
                  item={item}
                  isOpen={isOpen(draft.state)}
                  formTitles={formTitles}
                  due={page.dues[item.id] ?? null}
                  joined={joined.get(item.id) ?? null}
                  marks={marks.get(item.source?.line ?? 0) ?? unmarked}
                  onward={{ order: isByDoubt ? "doubt" : "document", next: next.get(item.id) ?? "" }}
                >
                  <FormReuse draftId={draft.id} item={item} forms={page.likeForms[item.id] ?? []} isOpen={isOpen(draft.state)} />
                </ItemCard>
              ))}
            </ul>
          </ReviewFold>
        </section>
      ))}
    </>
  );
}
