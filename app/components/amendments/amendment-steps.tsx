import { useState } from "react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { type AmendmentDefaults, AmendmentForm } from "~/components/amendments/amendment-form";
import { AmendmentPreview } from "~/components/amendments/amendment-preview";
import { Card } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
import { useText } from "~/components/ui/use-text";
import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import type { Preview } from "~/features/amendments/amendment-shown";
import type { TypedFields } from "~/lib/form-answer";

/** The answer to a step that was not the last. */
export type AmendmentAnswer = { readonly preview?: Preview; readonly fields?: TypedFields };

type AmendmentStepsProps = {
  planId: string;
  scopes: readonly AmendedScope[];
  answer: AmendmentAnswer | undefined;
  action?: string;
  defaults?: AmendmentDefaults;
};

/** The form of an amendment; once it is answered, what it would move, with the form folded away below. */
export function AmendmentSteps({ planId, scopes, answer, action, defaults }: AmendmentStepsProps) {
  const t = useText(amendmentText);
  const form = <AmendmentForm planId={planId} scopes={scopes} action={action} defaults={defaults} />;
  const { preview, fields = {} } = answer ?? {};
  // What was changed below an answer is not in its list until it is asked for again; every answer shows what was typed until then.
  const [editedBelow, setEditedBelow] = useState<AmendmentAnswer>();
  if (!preview) return <Card>{form}</Card>;
  return (
    <>
      <AmendmentPreview planId={planId} preview={preview} typed={fields} action={action} isEdited={editedBelow === answer} />
      <div className="mt-6" onInput={() => setEditedBelow(answer)}>
        <Details summary={t.correct}>
          <p className="mb-3 text-ink-2">{t.correctHow}</p>
          {form}
        </Details>
      </div>
    </>
  );
}
