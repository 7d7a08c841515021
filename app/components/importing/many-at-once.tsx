import { Form, Link } from "@remix-run/react";
import { reviewText } from "~/components/importing/review.text";
import { SideField, useShown } from "~/components/importing/side";
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
        <SideField />
        <Button type="submit" name="state" value="accepted">
          {button(formatNumber(count))}
        </Button>
      </Form>
    </li>
  );
}

function Unknown({ draftId, name: { words, count } }: OfDraft & { name: UnknownName }) {
  const r = useText(reviewText);
  const shown = useShown();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1 basis-64">{r.unknownIn(words, formatNumber(count))}</span>
      <Link to={paths.importAgency(draftId, words, shown)} className="underline">
        {r.whichOne}
      </Link>
    </li>
  );
}

function UnknownNames({ draftId, names }: OfDraft & { names: readonly UnknownName[] }) {
  const r = useText(reviewText);
  const shown = useShown();
  return (
    <Details summary={r.unknownNames(formatNumber(names.length))}>
      <ul className="divide-y divide-line">
        {names.map((name) => (
          <Unknown key={name.words} draftId={draftId} name={name} />
        ))}
      </ul>
      <Form method="post" action={paths.importAgenciesAgain(draftId, shown)} preventScrollReset className="mt-1.5">
        <Button type="submit">{r.lookAgain}</Button>
      </Form>
    </Details>
  );
}

// Whoever takes all at once without looking is told what that means, and has to say so twice.
function AcceptRest({ draftId, order, count }: OfDraft & { order: string; count: number }) {
  const r = useText(reviewText);
  return (
    <Details summary={r.acceptRest(formatNumber(count))}>
      <Form method="post" action={paths.importDecisions(draftId)} preventScrollReset className="flex flex-col items-start gap-2">
        <p className="max-w-2xl text-sm text-ink-2">{r.acceptRestHow}</p>
        <input type="hidden" name="all" value="1" />
        <input type="hidden" name="order" value={order} />
        <SideField />
        <Button type="submit" name="state" value="accepted">
          {r.acceptAll(formatNumber(count))}
        </Button>
      </Form>
    </Details>
  );
}

const most = 8;

/** What can be said once for several items: what is unclear in all of them, whom the directory does not know, and that the rest is accepted; nothing where there are not several. */
export function ManyAtOnce({ page: { draft, items, acceptable }, isByDoubt }: { page: ReviewPage; isByDoubt: boolean }) {
  const r = useText(reviewText);
  const [doubts, names] = [commonDoubts(items).slice(0, most), unknownNames(items)];
  const order = isByDoubt ? "doubt" : "document";
  const hasNames = names.length > 1 || names.some(({ count }) => count > 1);
  if (!isOpen(draft.state) || (doubts.length === 0 && !hasNames && acceptable < 2)) return null;
  return (
    <section aria-label={r.manyAtOnce} className="card mt-3 px-4 py-2.5 print:hidden">
      <h3 className="font-semibold">{r.manyAtOnce}</h3>
      <ul className="divide-y divide-line">
        {doubts.map((doubt) => (
          <Doubt key={doubt.doubt.vi} draftId={draft.id} order={order} doubt={doubt} />
        ))}
      </ul>
      {hasNames ? <UnknownNames draftId={draft.id} names={names} /> : null}
      {acceptable > 1 ? <AcceptRest draftId={draft.id} order={order} count={acceptable} /> : null}
    </section>
  );
}
