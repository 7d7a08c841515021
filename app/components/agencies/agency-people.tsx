import { roleWords } from "~/components/accounts/role-words";
import { agenciesText } from "~/components/agencies/agencies.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { Person } from "~/features/agencies/agency.view.server";
import { paths } from "~/lib/paths";

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
