import { useSearchParams } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { Alert } from "~/components/ui/alert";
import { DoneNotice } from "~/components/ui/done-notice";
import { useSay, useText } from "~/components/ui/use-text";
import { changedMeanwhile } from "~/features/importing/draft-state";
import { noneAfter, oneSentence } from "~/features/importing/rearrange-refusals";
import { formatNumber } from "~/lib/number-format";

const numberIn = (query: URLSearchParams, name: string) => {
  const count = Number(query.get(name));
  return Number.isInteger(count) && count > 0 ? count : 0;
};

/** What a step has done with a draft, and with how many of its items, after it led to this page. */
export function DraftDone() {
  const t = useText(importingText);
  const r = useText(reviewText);
  const say = useSay();
  const [query] = useSearchParams();
  const [count, left] = [numberIn(query, "count"), numberIn(query, "left")];
  const [counted, rest] = [formatNumber(count), formatNumber(left)];
  switch (query.get("done")) {
    case "named":
      return (
        <Alert kind="success" title={r.doneNamed(counted)}>
          {left > 0 ? <p>{r.keptByHand(rest)}</p> : null}
        </Alert>
      );
    case "looked":
      return count === 0 ? (
        <Alert kind="info">{r.noneFound}</Alert>
      ) : (
        <Alert kind="success" title={r.doneLooked(counted)}>
          {left > 0 ? <p>{r.stillUnknown(rest)}</p> : null}
        </Alert>
      );
    case "one-sentence":
      return <Alert kind="warn">{say(oneSentence)}</Alert>;
    case "none-after":
      return <Alert kind="warn">{say(noneAfter)}</Alert>;
    case "meanwhile":
      return <Alert kind="warn">{say(changedMeanwhile)}</Alert>;
    case "settled":
      return <Alert kind="success">{r.doneSettled(counted)}</Alert>;
    case "split":
      return <Alert kind="success">{r.doneSplit}</Alert>;
    case "joined":
      return <Alert kind="success">{r.doneJoined}</Alert>;
    case "moved":
      return <Alert kind="success">{r.doneMoved}</Alert>;
    case "stays":
      return <Alert kind="info">{r.doneStays}</Alert>;
    case "left-out":
      return <Alert kind="success">{r.doneLeftOut}</Alert>;
    default:
      return <DoneNotice words={{ accepted: t.doneAccepted, saved: t.doneSaved }} />;
  }
}
