import { Form, Link } from "@remix-run/react";
import { reviewText } from "~/components/importing/review.text";
import { Button } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { useSay, useText } from "~/components/ui/use-text";
import { isOpen } from "~/features/importing/draft/draft-state";
import { isNoLead } from "~/features/importing/items/no-lead";
import { type CommonDoubt, commonDoubts, type UnknownName, unknownNames } from "~/features/importing/review/common-doubts";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type OfDraft = { draftId: string };

function Doubt({ draftId, order, doubt: { doubt, count } }: OfDraft & { order: string; doubt: CommonDoubt }) {
  const r = useText(reviewText);
  const say = useSay();
  const button = isNoLead(doubt) ? r.assignLaterAll : r.rightEverywhere;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1 basis-64">{say(doubt)}</span>
      <Form method="post" action={paths.importDecisions(draftId)} preventScrollReset>
        <input type="hidden" name="doubt" value={doubt.vi} />
        <input type="hidden" name="order" value={order} />
        <Button type="submit" name="state" value="accepted">
          {button(formatNumber(count))}
        </Button>
      </Form>
    </li>
  );
}

function Unknown({ draftId, name: { words, count } }: OfDraft & { name: UnknownName }) {
  const r = useText(reviewText);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1 basis-64">{r.unknownIn(words, formatNumber(count))}</span>
      <Link to={paths.importAgency(draftId, words)} className="underline">
        {r.whichOne}
      </Link>
    </li>
  );
}

const most = 8;

/** What is unclear in several items, to be said once for all of them; and whom the directory does not know. */
export function DoubtSummary({ page: { draft, items }, isByDoubt }: { page: ReviewPage; isByDoubt: boolean }) {
  const r = useText(reviewText);
  const [doubts, names] = [commonDoubts(items).slice(0, most), unknownNames(items)];
  if (!isOpen(draft.state) || doubts.length + names.length === 0) return null;
  return (
    <section aria-label={r.onceForAll} className="mb-1">
      <Details summary={r.onceForAllOf(formatNumber(doubts.length), formatNumber(names.length))}>
        <ul className="divide-y divide-line">
          {doubts.map((doubt) => (
            <Doubt key={doubt.doubt.vi} draftId={draft.id} order={isByDoubt ? "doubt" : "document"} doubt={doubt} />
          ))}
          {names.slice(0, most).map((name) => (
            <Unknown key={name.words} draftId={draft.id} name={name} />
          ))}
        </ul>
        {names.length === 0 ? null : (
          <Form method="post" action={paths.importAgenciesAgain(draft.id)} preventScrollReset className="mt-1.5">
            <Button type="submit" look="quiet">
              {r.lookAgain}
            </Button>
          </Form>
        )}
      </Details>
    </section>
  );
}
