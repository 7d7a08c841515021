import { Link } from "@remix-run/react";
import { overviewText } from "~/components/progress/overview.text";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { Overview } from "~/features/progress/overview";
import { updateRate } from "~/features/progress/update-age";
import { formatNumber, formatPercent } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The few agencies that have not reported for the longest; nothing when all have today. */
export function SilentAgencies({ overview: { silent, updates } }: { overview: Overview }) {
  const t = useText(overviewText);
  if (silent.length === 0) return null;
  return (
    <Section title={t.silent}>
      <p className="mb-2 text-sm text-ink-3">{t.silentWhat(formatNumber(updates.days))}</p>
      <ul className="card divide-y divide-line">
        {silent.map((agency) => (
          <li key={agency.id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
            <Link
              to={paths.assignments({ agency: agency.id, told: "no", days: updates.days })}
              className="min-w-0 flex-1 basis-48"
            >
              {agency.name}
            </Link>
            <strong>{t.silentDays(formatNumber(agency.age))}</strong>
            <span className="text-ink-3">
              {formatPercent(updateRate(agency) ?? 0, 0)} ({formatNumber(agency.updated)} / {formatNumber(agency.open)})
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link to={paths.remindersAgencies()} className="inline-flex min-h-6 items-center">
          {t.allAgencies}
        </Link>
      </p>
    </Section>
  );
}
