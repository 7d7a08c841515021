import { usersText } from "~/components/accounts/users.text";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** The parts of the administration. */
export function AdminTabs({ current }: { current: "users" | "audit" }) {
  const t = useText(usersText);
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { label: t.title, to: paths.adminUsers(), isCurrent: current === "users" },
        { label: t.log, to: paths.adminAudit(), isCurrent: current === "audit" },
      ]}
    />
  );
}
