import { Link } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { useText } from "~/components/ui/use-text";
import type { AgencyPage } from "~/features/agencies/agency.view.server";
import { paths } from "~/lib/paths";

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
