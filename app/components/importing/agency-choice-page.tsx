import { Form, Link } from "@remix-run/react";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { AgencyFields } from "~/components/agencies/agency-form";
import { agencyFormText } from "~/components/agencies/agency-form.text";
import { BeginsHere } from "~/components/importing/begins-here";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { useShown } from "~/components/importing/side";
import { Button, LinkButton } from "~/components/ui/button";
import { RadioField } from "~/components/ui/choice-fields";
import { Details } from "~/components/ui/details";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import type { AgencyChoice } from "~/features/importing/review/agency-choice.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Choose({ choice: { draft, words, likely, names, mayAdd } }: { choice: AgencyChoice }) {
  const t = useText(importingText);
  const shown = useShown();
  return (
    <FormFrame>
      <AgencyNames names={names} />
      {likely.length === 0 ? null : (
        <RadioField name="likely" label={t.likely} options={likely.map((name) => ({ value: name, label: name }))} />
      )}
      <AgencyField name="other" label={likely.length === 0 ? t.rightAgency : t.otherAgency} isOptional={likely.length > 0} />
      <p>
        {mayAdd ? (
          <Link to={paths.importAgency(draft.id, words, { ...shown, add: "1" })} className="underline">
            {t.addAgency}
          </Link>
        ) : (
          <span className="text-ink-2">{t.askAdmin}</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.useAgency}</SubmitButton>
        <LinkButton to={paths.import(draft.id, shown)} look="quiet">
          {t.back}
        </LinkButton>
      </div>
    </FormFrame>
  );
}

function Add({ choice: { draft, words, names, on, issuer }, id }: { choice: AgencyChoice; id: string }) {
  const [t, form] = [useText(importingText), useText(agencyFormText)];
  const shown = useShown();
  return (
    <FormFrame hidden={{ id }}>
      <AgencyNames names={names} />
      <AgencyField name="parent" label={form.parent} defaultValue={issuer} />
      <AgencyFields agency={{ name: words, validFrom: on }} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.addAndUse}</SubmitButton>
        <LinkButton to={paths.importAgency(draft.id, words, shown)} look="quiet">
          {t.chooseInstead}
        </LinkButton>
      </div>
    </FormFrame>
  );
}

function WhereNamed({ items }: Pick<AgencyChoice, "items">) {
  const r = useText(reviewText);
  return (
    <div className="mb-3 max-w-3xl">
      <Details summary={r.whereNamed}>
        <ol className="list-decimal pl-5">
          {items.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      </Details>
    </div>
  );
}

// Who may not add an agency is not kept waiting for somebody who may.
function Later({ choice: { draft, words, items } }: { choice: AgencyChoice }) {
  const r = useText(reviewText);
  return (
    <section aria-label={r.later} className="card mt-4 max-w-2xl px-4 py-3.5">
      <h2 className="font-semibold">{r.later}</h2>
      <p className="mt-1 mb-2 text-ink-2">{r.laterHow(words)}</p>
      <Form method="post" action={paths.importAgency(draft.id, words, useShown())}>
        <Button type="submit" name="step" value="later">
          {r.setAside(formatNumber(items.length))}
        </Button>
      </Form>
    </section>
  );
}

/** Which agency the document means by words that the directory does not know: one that is there, or a new one. */
export function AgencyChoicePage({ choice, isAdding, id }: { choice: AgencyChoice; isAdding: boolean; id: string }) {
  const t = useText(importingText);
  const isNew = isAdding && choice.mayAdd;
  const crumbs = useCrumbsOverDraft(choice.draft);
  return (
    <>
      <PageHeader
        title={isNew ? t.addAgency : t.whichAgency}
        sub={t.bornBy(choice.words, formatNumber(choice.items.length))}
        breadcrumbs={crumbs}
      />
      <BeginsHere />
      <WhereNamed items={choice.items} />
      {isNew ? <Add choice={choice} id={id} /> : <Choose choice={choice} />}
      {isNew || !choice.mayWait ? null : <Later choice={choice} />}
    </>
  );
}
