import { Form, useNavigation } from "@remix-run/react";
import ChevronRight from "lucide-react/icons/chevron-right";
import { signInText } from "~/components/accounts/sign-in.text";
import { Section } from "~/components/ui/card";
import { useSay, useText } from "~/components/ui/use-text";
import type { DemoCard } from "~/features/accounts/demo-sign-in.server";
import { formatDate } from "~/lib/calendar-date";

/** The cards by province, in the order in which each is first named; those of the whole installation last. */
function byProvince(cards: readonly DemoCard[]): (readonly [string | null, DemoCard[]])[] {
  const named = cards.flatMap(({ province }) => (province === null ? [] : [province]));
  const groups = [...new Set([...named, null])].map(
    (province) => [province, cards.filter((card) => card.province === province)] as const,
  );
  return groups.filter(([, ofProvince]) => ofProvince.length > 0);
}

/** The people of the demonstration by province; one press signs in as one of them, on the day of their story. */
export function DemoCards({ cards, to }: { cards: readonly DemoCard[]; to: string }) {
  const t = useText(signInText);
  return (
    <Form method="post">
      <input type="hidden" name="to" value={to} />
      {byProvince(cards).map(([province, ofProvince]) => (
        <Section key={province ?? ""} title={province === null ? t.wholeInstallation : t.inProvince(province)}>
          <div className="grid gap-2.5 sm:grid-cols-2">
            {ofProvince.map((card) => (
              <PersonCard key={card.email} card={card} />
            ))}
          </div>
        </Section>
      ))}
    </Form>
  );
}

function PersonCard({ card }: { card: DemoCard }) {
  const t = useText(signInText);
  const say = useSay();
  const isPressed = useNavigation().formData?.get("card") === card.email;
  return (
    <button
      type="submit"
      name="card"
      value={card.email}
      aria-label={t.enter(say(card.title))}
      aria-describedby={`about-${card.email}`}
      className="card flex w-full cursor-pointer items-start gap-2 px-3.5 py-3 text-left hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-accent">{say(card.title)}</span>
        <span id={`about-${card.email}`}>
          <span className="block">{say(card.does)}</span>
          <span className="mt-1 block text-sm text-ink-3">{card.agency}</span>
          <span className="block text-sm text-ink-3">{isPressed ? t.entering : t.seenOn(formatDate(card.today))}</span>
        </span>
      </span>
      <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
    </button>
  );
}
