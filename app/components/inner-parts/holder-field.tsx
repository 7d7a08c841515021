import { partText } from "~/components/inner-parts/inner-part.text";
import { SelectField } from "~/components/ui/choice-fields";
import { TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { unitFieldOf } from "~/features/inner-parts/inner-part.schema";
import type { HolderChoices } from "~/features/inner-parts/part-holders.server";

/** People of the agency and the units below it; where these are too many for a list, others are typed. */
export function HolderField({ name, label, choices }: { name: string; label: string; choices: HolderChoices }) {
  const t = useText(partText);
  const options = (kind: "person" | "unit", list: HolderChoices["people"]) =>
    list.map(({ id, name: words }) => ({ value: `${kind}:${id}`, label: words }));
  const groups = [
    { label: t.people, options: options("person", choices.people) },
    { label: t.units, options: options("unit", choices.units) },
  ].filter((group) => group.options.length > 0);
  if (!choices.hasMore) return <SelectField name={name} label={label} options={[]} groups={groups} />;
  return (
    <div className="flex flex-col gap-3">
      <SelectField name={name} label={label} options={[]} groups={groups} />
      <TextField name={unitFieldOf(name)} label={t.otherUnit} help={t.otherUnitHelp} isOptional autoComplete="off" />
    </div>
  );
}
