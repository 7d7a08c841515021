import { partText } from "~/components/inner-parts/inner-part.text";
import { SelectField } from "~/components/ui/choice-fields";
import { useText } from "~/components/ui/use-text";
import type { HolderChoices } from "~/features/inner-parts/part-holders.server";

/** People of the agency and the units below it. */
export function HolderField({ name, label, choices }: { name: string; label: string; choices: HolderChoices }) {
  const t = useText(partText);
  const options = (kind: "person" | "unit", list: HolderChoices["people"]) =>
    list.map(({ id, name: words }) => ({ value: `${kind}:${id}`, label: words }));
  const groups = [
    { label: t.people, options: options("person", choices.people) },
    { label: t.units, options: options("unit", choices.units) },
  ].filter((group) => group.options.length > 0);
  return <SelectField name={name} label={label} options={[]} groups={groups} />;
}
