import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LetterStep } from "~/components/documents/letter-step";
import { lettersText } from "~/components/documents/letters.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { letterView } from "~/features/documents/letter.view.server";
import { requireLetter } from "~/features/documents/letter-object.server";
import { registrationSchema } from "~/features/documents/letter-step.schema";
import { registerLetter } from "~/features/documents/register-letter.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.register, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  await requireLetter(view.db, view.actor, view.now, param("letterId"));
  return { letter: await letterView(view, param("letterId")), today: view.today };
});

export const action = guardedAction(async ({ view, command, param, form }) => {
  const letterId = param("letterId");
  await requireLetter(view.db, view.actor, view.now, letterId);
  await registerLetter(command, { letterId, ...parseForm(registrationSchema, form) });
  return redirect(`${paths.letter(letterId)}?done=registered`, 303);
});

export default function Registration() {
  const { letter, today } = useLoaderData<typeof loader>();
  const t = useText(lettersText);
  return (
    <LetterStep
      letter={letter}
      title={letter.number ? t.registerAgain : t.register}
      help={t.registerHelp}
      isAllowed={letter.state !== "voided"}
    >
      <FormFrame version={letter.version}>
        <TextField
          name="number"
          label={t.numberLabel}
          help={t.numberHelp}
          defaultValue={letter.bareNumber}
          width="narrow"
          inputMode="numeric"
        />
        <TextField name="symbol" label={t.symbolLabel} defaultValue={letter.symbol} width="medium" />
        <DateField name="issuedOn" label={t.issuedOnLabel} defaultValue={letter.issuedOn ?? today} />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </FormFrame>
    </LetterStep>
  );
}
