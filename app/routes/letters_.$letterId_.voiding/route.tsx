import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LetterStep } from "~/components/documents/letter-step";
import { lettersText } from "~/components/documents/letters.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { letterView } from "~/features/documents/letter.view.server";
import { requireLetter } from "~/features/documents/letter-object.server";
import { voidingSchema } from "~/features/documents/letter-step.schema";
import { voidLetter } from "~/features/documents/void-letter.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.void, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  await requireLetter(view.db, view.actor, view.now, param("letterId"));
  return { letter: await letterView(view, param("letterId")) };
});

export const action = guardedAction(async ({ view, command, param, form }) => {
  const letterId = param("letterId");
  await requireLetter(view.db, view.actor, view.now, letterId);
  await voidLetter(command, { letterId, ...parseForm(voidingSchema, form) });
  return redirect(`${paths.letter(letterId)}?done=voided`, 303);
});

export default function Voiding() {
  const { letter } = useLoaderData<typeof loader>();
  const t = useText(lettersText);
  return (
    <LetterStep letter={letter} title={t.void} help={t.voidHelp} isAllowed={letter.state !== "voided"}>
      <FormFrame>
        <TextAreaField name="reason" label={t.reason} rows={3} />
        <div>
          <SubmitButton look="danger">{t.void}</SubmitButton>
        </div>
      </FormFrame>
    </LetterStep>
  );
}
