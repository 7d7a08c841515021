import { resultsText } from "~/components/results/results.text";
import { RadioField } from "~/components/ui/choice-fields";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { type ResultAudience, resultAudiences } from "~/features/results/result-shown";

/** What people add to the figures: an assessment, and who may read it all. */
export function ResultFields({ note = "", audience = "everyone" }: { note?: string; audience?: ResultAudience }) {
  const t = useText(resultsText);
  return (
    <>
      <TextAreaField name="note" label={t.note} defaultValue={note} rows={6} isOptional />
      <RadioField
        name="audience"
        label={t.audience}
        options={resultAudiences.map((value) => ({ value, label: t[value] }))}
        defaultValue={audience}
      />
    </>
  );
}
