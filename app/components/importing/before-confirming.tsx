import { Link } from "@remix-run/react";
import { confirmingText } from "~/components/importing/confirming.text";
import { handingOverText } from "~/components/importing/handing-over.text";
import { importingText } from "~/components/importing/importing.text";
import { useShown } from "~/components/importing/side";
import { Alert } from "~/components/ui/alert";
import { useSay, useText } from "~/components/ui/use-text";
import type { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Page = Awaited<ReturnType<typeof confirmationView>>;

const mostNamed = 10;

/** The items that nobody has looked at yet, each leading to its page. */
function Waiting({ draft, waiting }: Pick<Page, "draft" | "waiting">) {
  const [t, c] = [useText(importingText), useText(confirmingText)];
  const shown = useShown();
  if (waiting.length === 0) return null;
  return (
    <Alert kind="warn" title={t.stillToCheck(formatNumber(waiting.length))}>
      <ul>
        {waiting.slice(0, mostNamed).map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.importItem(draft.id, id, shown)} className="block truncate py-1 underline">
              {name}
            </Link>
          </li>
        ))}
        {waiting.length > mostNamed ? <li>{c.andMore(formatNumber(waiting.length - mostNamed))}</li> : null}
      </ul>
      <Link to={paths.import(draft.id, shown)} className="inline-block py-1 underline">
        {t.seeToCheck}
      </Link>
    </Alert>
  );
}

/** What keeps a plan from being made, and what it brings at once: said before the button is pressed. */
export function BeforeConfirming({ page }: { page: Page }) {
  const [t, c, o] = [useText(importingText), useText(confirmingText), useText(handingOverText)];
  const say = useSay();
  const { draft, head, expected, past, tooEarly, issuedOn, problems } = page;
  const overdue = expected?.overdue ?? 0;
  return (
    <>
      <Waiting draft={draft} waiting={page.waiting} />
      {head === null || problems.length === 0 ? null : (
        <Alert kind="error" title={c.planRefused}>
          {problems.map(({ text }) => (
            <Link key={text.vi} to={paths.importItem(draft.id, head.itemId)} className="block underline">
              {say(text)}
            </Link>
          ))}
          {problems.some(({ field }) => field === "issuer") ? (
            <Link to={paths.importHandover(draft.id)} className="block underline">
              {o.insteadOfChanging}
            </Link>
          ) : null}
        </Alert>
      )}
      {tooEarly > 0 && issuedOn !== null ? (
        <Alert kind="warn">{t.beforeIssueAll(formatNumber(tooEarly), formatDate(issuedOn))}</Alert>
      ) : null}
      {overdue > 0 ? (
        <Alert kind="warn">{c.overdue(formatNumber(overdue), formatNumber(expected?.parts ?? 0))}</Alert>
      ) : past > 0 ? (
        <Alert kind="warn">{t.pastWhenConfirmed(formatNumber(past))}</Alert>
      ) : null}
    </>
  );
}
