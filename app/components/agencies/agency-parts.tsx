import { Link } from "@remix-run/react";
import { roleWords } from "~/components/accounts/role-words";
import { agenciesText, originWords } from "~/components/agencies/agencies.text";
import { kindWords, levelWords } from "~/components/agencies/agency-words";
import { Life } from "~/components/agencies/life";
import { standingLooks } from "~/components/plans/standing-words";
import { BothDeadlines } from "~/components/progress/both-deadlines";
import { type Column, DataTable } from "~/components/ui/data-table";
import { DefinitionList } from "~/components/ui/definition-list";
import { StackBar } from "~/components/ui/stack-bar";
import { useSay, useText } from "~/components/ui/use-text";
import { isValidOn } from "~/features/agencies/agency";
import type { AgencyPage, Person } from "~/features/agencies/agency.view.server";
import { type BothCounts, type StandingCounts, standings } from "~/features/progress/standing";
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

/** How the work stands that the agency leads; each part opens to its list. */
type WorkProps = { agencyId: string; counts: StandingCounts; both: BothCounts };

export function AgencyWork({ agencyId, counts, both }: WorkProps) {
  const t = useText(agenciesText);
  const say = useSay();
  const total = standings.reduce((sum, standing) => sum + counts[standing], 0);
  if (total === 0) return <p className="text-ink-2">{t.noWork}</p>;
  const parts = standings.map((standing) => ({
    tone: standingLooks[standing].tone,
    label: say(standingLooks[standing].words),
    value: counts[standing],
    to: paths.assignments({ agency: agencyId, state: standing }),
  }));
  return (
    <>
      <StackBar parts={parts} hasLegend />
      <BothDeadlines both={both} />
      <p className="mt-2">
        <Link to={paths.assignments({ agency: agencyId })}>{t.allWork(formatNumber(total))} ›</Link>
      </p>
    </>
  );
}

export function AgencyGroups({ groups }: Pick<AgencyPage, "groups">) {
  const t = useText(agenciesText);
  if (groups.length === 0) return <p className="text-ink-2">{t.noGroups}</p>;
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.id}>
          <Link to={paths.group(group.id)}>{group.name}</Link>
          <span className="text-ink-3"> · {group.isOwn ? t.ownGroup : t.memberOf}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who holds which role there, for those who administer it. */
export function AgencyPeople({ people }: { people: readonly Person[] }) {
  const t = useText(agenciesText);
  const say = useSay();
  const columns: Column<Person>[] = [
    { key: "name", header: t.person, cell: (person) => person.name },
    { key: "role", header: t.role, cell: (person) => say(roleWords[person.role].name) },
    { key: "email", header: t.email, cell: (person) => person.email },
  ];
  return (
    <DataTable
      columns={columns}
      rows={people}
      rowKey={(person) => `${person.id} ${person.role}`}
      rowTo={(person) => paths.adminUser(person.id)}
      caption={t.people}
      empty={<p className="text-ink-2">{t.noPeople}</p>}
    />
  );
}
