import Siren from "lucide-react/icons/siren";
import Zap from "lucide-react/icons/zap";
import { urgencyWords } from "~/components/assignments/urgency-words";
import { useSay } from "~/components/ui/use-text";
import type { Urgency } from "~/features/assignments/urgency";

const looks = {
  urgent: { icon: Zap, look: "bg-soon-soft text-soon" },
  express: { icon: Siren, look: "bg-late text-paper" },
} as const;

/** The mark of urgent work: icon, word and colour; nothing for ordinary work. */
export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const say = useSay();
  if (urgency === "none") return null;
  const { icon: Icon, look } = looks[urgency];
  return (
    <span className={`badge ${look}`}>
      <Icon aria-hidden className="size-[1.15em] shrink-0" />
      <span>{say(urgencyWords[urgency])}</span>
    </span>
  );
}

/** The icon alone, its word for readers who do not see it, where a table has no room. */
export function UrgencySign({ urgency }: { urgency: Urgency }) {
  const say = useSay();
  if (urgency === "none") return null;
  const { icon: Icon } = looks[urgency];
  const word = say(urgencyWords[urgency]);
  return (
    <span title={word}>
      <Icon aria-hidden className="mt-0.5 size-[1.15em] shrink-0" />
      <span className="sr-only">{word}</span>
    </span>
  );
}
