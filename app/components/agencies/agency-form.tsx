import { agencyFormText } from "~/components/agencies/agency-form.text";
import { kindWords, levelWords } from "~/components/agencies/agency-words";
import { SelectField } from "~/components/ui/choice-fields";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { agencyKinds, agencyLevels } from "~/features/agencies/agency";
import type { CalendarDate } from "~/lib/calendar-date";

export type AgencyDefaults = {
  readonly name?: string;
  readonly shortName?: string | null;
  readonly code?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly unitCode?: string | null;
  readonly validFrom?: CalendarDate;
};

/** What is written of an agency; its level and its unit come with a word on who changes them when that is not the reader. */
export function AgencyFields({ agency = {}, mayPlace = true }: { agency?: AgencyDefaults; mayPlace?: boolean }) {
  const t = useText(agencyFormText);
  const say = useSay();
  const levels = agencyLevels.map((level) => ({ value: level, label: say(levelWords[level]) }));
  const kinds = agencyKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }));
  return (
    <>
      <TextField name="name" label={t.name} defaultValue={agency.name} autoComplete="off" />
      <TextField
        name="shortName"
        label={t.shortName}
        defaultValue={agency.shortName}
        width="medium"
        isOptional
        autoComplete="off"
      />
      <TextField name="code" label={t.code} help={t.codeHelp} defaultValue={agency.code} width="medium" autoComplete="off" />
      <SelectField
        name="level"
        label={t.level}
        help={mayPlace ? undefined : t.placeHelp}
        options={levels}
        defaultValue={agency.level}
      />
      <SelectField name="kind" label={t.kind} options={kinds} defaultValue={agency.kind} />
      <TextField
        name="unit"
        label={t.unit}
        help={mayPlace ? t.unitHelp : t.placeHelp}
        defaultValue={agency.unitCode}
        width="medium"
        isOptional
        autoComplete="off"
      />
      <DateField name="validFrom" label={t.validFrom} help={t.validFromHelp} defaultValue={agency.validFrom} />
    </>
  );
}
