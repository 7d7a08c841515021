import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { AmendsPlan } from "~/components/importing/amends-plan";
import { draftStateNames, importingText } from "~/components/importing/importing.text";
import { ReportOffers } from "~/components/importing/report-offers";
import { reviewText } from "~/components/importing/review.text";
import { Alert } from "~/components/ui/alert";
import { useSay, useText } from "~/components/ui/use-text";
import { problemWords } from "~/features/importing/from-reading/problem-words";
import { amendsPlan, type ReviewPage as Page } from "~/features/importing/review/review-page";
import { formatInstant } from "~/lib/clock";
import { lineAnchor, paths } from "~/lib/paths";

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
            {plan.isRevoked ? ` (${t.wasRevoked})` : ""}
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
        {sameFiles.map(({ id, madeAt, madeBy, state, planId, isRevoked }) => (
          <li key={id}>
            {r.sameFileAt(formatInstant(madeAt), madeBy)} ({say(draftStateNames[state])}).{" "}
            <Link to={planId === null ? paths.import(id) : paths.plan(planId)} className="underline">
              {planId === null ? r.openDraft : t.openPlan}
            </Link>
            {isRevoked ? ` (${r.planRevoked})` : ""}
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

// A scan has them in many lines: one sentence holds them all, each word leading to its line.
function UncertainWords({ blocks }: Pick<Page, "blocks">) {
  const r = useText(reviewText);
  const uncertain = blocks.filter(({ doubtful }) => doubtful.length > 0);
  return (
    <li>
      {r.uncertainWords}{" "}
      {uncertain.map(({ line, doubtful }, index) => (
        <Fragment key={line}>
          {index > 0 ? ", " : null}
          <a href={`#${lineAnchor(line)}`}>{doubtful.map((word) => `“${word}”`).join(", ")}</a>
        </Fragment>
      ))}
    </li>
  );
}

function Problems({ problems, blocks }: Pick<Page, "problems" | "blocks">) {
  const t = useText(importingText);
  const say = useSay();
  if (problems.length === 0) return null;
  const isUncertain = ({ code }: Page["problems"][number]) => code === "uncertain-words";
  return (
    <Alert kind="warn" title={t.problems}>
      <ul className="list-disc pl-4">
        {problems.some(isUncertain) ? <UncertainWords blocks={blocks} /> : null}
        {problems
          .filter((problem) => !isUncertain(problem))
          .map((problem) => {
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

/** What is to be known of a document as a whole before its items are looked at. */
export function ReviewNotices({ page }: { page: Page }) {
  return (
    <>
      <ReportOffers page={page} />
      {amendsPlan(page) ? <AmendsPlan page={page} /> : null}
      <Likeness {...page} />
      <SameFiles {...page} />
      <Problems {...page} />
      <UnreadParts {...page} />
    </>
  );
}
