import { agenciesText } from "~/components/agencies/agencies.text";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** The parts of the directory. */
export function DirectoryTabs({ current }: { current: "agencies" | "groups" }) {
  const t = useText(agenciesText);
  return (
    <Tabs
      label={t.parts}
      tabs={[
        { label: t.title, to: paths.agencies(), isCurrent: current === "agencies" },
        { label: t.groups, to: paths.groups(), isCurrent: current === "groups" },
      ]}
    />
  );
}
