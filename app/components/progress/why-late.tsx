import { whyLateText } from "~/components/progress/why-late.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import type { LateReason } from "~/features/progress/why-late";
import { formatDate } from "~/lib/calendar-date";
import type { Messages } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

function reasonWords(reason: LateReason, t: Messages<typeof whyLateText>): string {
  switch (reason.kind) {
    case "never-reminded":
      return t.neverReminded;
    case "reminded":
      return t.reminded(formatNumber(reason.times), formatDate(reason.on));
    default:
      return t[reason.kind](formatDate(reason.on));
  }
}

type ReasonsProps = { reasons: readonly LateReason[] };

/** Why a line of a list is late, one reason below the other; the last words that were said of it, if given, stand below the first. */
export function LateReasons({ reasons, words = null }: ReasonsProps & { words?: string | null }) {
  const t = useText(whyLateText);
  return (
    <ul>
      {reasons.map((reason, index) => (
        <li key={reason.kind} className={index === 0 ? undefined : "text-sm text-ink-3"}>
          {reasonWords(reason, t)}
          {index === 0 && words ? <div className="line-clamp-3 text-ink-2">“{words}”</div> : null}
        </li>
      ))}
    </ul>
  );
}

/** Why an assignment is late, at the head of its page; nothing while it is not. */
export function WhyLate({ reasons }: ReasonsProps) {
  const t = useText(whyLateText);
  if (reasons.length === 0) return null;
  return (
    <div className="mb-4">
      <Alert kind="warn" title={t.title}>
        <p>{reasons.map((reason) => reasonWords(reason, t)).join(" · ")}</p>
      </Alert>
    </div>
  );
}
