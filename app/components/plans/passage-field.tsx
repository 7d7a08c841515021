import { documentText } from "~/components/plans/document.text";
import { type Option, SelectField } from "~/components/ui/choice-fields";
import { useText } from "~/components/ui/use-text";

/** From which passage of the document something was read; not asked where the plan has none. */
export function PassageField({ passages, passageId }: { passages: readonly Option[]; passageId: string | undefined }) {
  const t = useText(documentText);
  if (passages.length === 0) return null;
  return (
    <SelectField
      name="passageId"
      label={t.passage}
      isOptional
      options={passages}
      emptyLabel={t.noPassage}
      defaultValue={passageId}
    />
  );
}
