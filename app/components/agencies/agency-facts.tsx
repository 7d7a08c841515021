import { Link } from "@remix-run/react";
import { agenciesText, originWords } from "~/components/agencies/agencies.text";
import { kindWords, levelWords } from "~/components/agencies/agency-words";
import { Life } from "~/components/agencies/life";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import { isValidOn } from "~/features/agencies/agency";
import type { AgencyPage } from "~/features/agencies/agency.view.server";
import { addDays, type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** What an agency is, its life, and what came before and after it. */
export function AgencyFacts({ page, today }: { page: AgencyPage; today: CalendarDate }) {
  const [t, origins] = [useText(agenciesText), useText(originWords)];
  const say = useSay();
  const { agency, successors, predecessors, unitName, below } = page;
  const state = isValidOn(agency, today) ? t.active : today < agency.validFrom ? t.notYet : t.ended;
  const origin = Object.hasOwn(origins, agency.origin) ? origins[agency.origin as keyof typeof origins] : origins.entered;
  return (
    <DefinitionList
      entries={[
        { term: t.code, description: agency.code },
        { term: t.shortName, description: agency.shortName },
        { term: t.level, description: `${say(levelWords[agency.level])} · ${say(kindWords[agency.kind])}` },
        { term: t.unit, description: unitName },
        {
          term: t.state,
          description: (
            <>
              {state} · <Life validFrom={agency.validFrom} validTo={agency.validTo} />
            </>
          ),
        },
        {
          term: t.successor,
          description:
            successors.length === 0 ? null : (
              <ul>
                {successors.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={paths.agency(id)}>{name}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
        { term: t.predecessors, description: predecessors.length === 0 ? null : <Predecessors predecessors={predecessors} /> },
        {
          term: t.below,
          description:
            below === 0 ? null : <Link to={paths.agencies({ parent: agency.id })}>{t.belowCount(formatNumber(below))} ›</Link>,
        },
        { term: t.origin, description: origin },
      ]}
    />
  );
}

function Predecessors({ predecessors }: Pick<AgencyPage, "predecessors">) {
  const t = useText(agenciesText);
  const words = (name: string, endedOn: CalendarDate | null) =>
    endedOn === null ? name : t.endedOn(name, formatDate(addDays(endedOn, -1)));
  return (
    <ul>
      {predecessors.map(({ id, name, endedOn }) => (
        <li key={id}>
          <Link to={paths.agency(id)}>{words(name, endedOn)}</Link>
        </li>
      ))}
    </ul>
  );
}
