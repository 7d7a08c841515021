import { documentText } from "~/components/plans/document.text";
import { type Option, SelectField } from "~/components/ui/choice-fields";
import { TextAreaField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";

type PassageFormFieldsProps = {
  fields: Readonly<Record<string, string>>;
  /** The passages after which a new one may be put; left out where the place is fixed. */
  passages?: readonly Option[];
};

/** The words of one passage. */
export function PassageFormFields({ fields, passages }: PassageFormFieldsProps) {
  const t = useText(documentText);
  return (
    <>
      <TextField name="code" label={t.code} help={t.codeHelp} isOptional defaultValue={fields.code} width="narrow" />
      <TextField name="heading" label={t.heading} defaultValue={fields.heading} />
      <TextAreaField name="words" label={t.words} help={t.wordsHelp} isOptional defaultValue={fields.words} rows={12} />
      {passages === undefined ? null : (
        <SelectField
          name="afterId"
          label={t.after}
          emptyLabel={t.atEnd}
          options={[{ value: "start", label: t.atStart }, ...passages]}
        />
      )}
    </>
  );
}
