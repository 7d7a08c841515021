import { agenciesText } from "~/components/agencies/agencies.text";
import { useText } from "~/components/ui/use-text";
import type { NamedAgency, Validity } from "~/features/agencies/agency";
import { addDays, formatDate } from "~/lib/calendar-date";

/** "từ 01/01/2016 đến hết 30/06/2025": the last day is the one before the end. */
export function Life({ validFrom, validTo }: Validity) {
  const t = useText(agenciesText);
  return (
    <>{validTo === null ? t.from(formatDate(validFrom)) : t.fromTo(formatDate(validFrom), formatDate(addDays(validTo, -1)))}</>
  );
}

/** Who takes over from an agency, nearest first, in the words that `say` finds for their names; nothing when nobody does. */
export function TakenOver({ by, say }: { by: readonly NamedAgency[]; say: (names: string) => string }) {
  if (by.length === 0) return null;
  return <span className="block text-ink-3">{say(by.map(({ name }) => name).join(" → "))}</span>;
}
