import { Link } from "@remix-run/react";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { AgencyFields } from "~/components/agencies/agency-form";
import { agencyFormText } from "~/components/agencies/agency-form.text";
import { importingText } from "~/components/importing/importing.text";
import { LinkButton } from "~/components/ui/button";
import { RadioField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import type { AgencyChoice } from "~/features/importing/agency-choice.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Choose({ choice: { draft, words, likely, names, mayAdd } }: { choice: AgencyChoice }) {
  const t = useText(importingText);
  return (
    <FormFrame>
      <AgencyNames names={names} />
      {likely.length === 0 ? null : (
        <RadioField name="likely" label={t.likely} options={likely.map((name) => ({ value: name, label: name }))} />
      )}
      <AgencyField name="other" label={likely.length === 0 ? t.rightAgency : t.otherAgency} isOptional={likely.length > 0} />
      <p>
        {mayAdd ? (
          <Link to={paths.importAgency(draft.id, words, "1")} className="underline">
            {t.addAgency}
          </Link>
        ) : (
          <span className="text-ink-2">{t.askAdmin}</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.useAgency}</SubmitButton>
        <LinkButton to={paths.import(draft.id)} look="quiet">
          {t.back}
        </LinkButton>
      </div>
    </FormFrame>
  );
}

function Add({ choice: { draft, words, names, on, issuer }, id }: { choice: AgencyChoice; id: string }) {
  const [t, form] = [useText(importingText), useText(agencyFormText)];
  return (
    <FormFrame hidden={{ id }}>
      <AgencyNames names={names} />
      <AgencyField name="parent" label={form.parent} defaultValue={issuer} />
      <AgencyFields agency={{ name: words, validFrom: on }} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.addAndUse}</SubmitButton>
        <LinkButton to={paths.importAgency(draft.id, words)} look="quiet">
          {t.chooseInstead}
        </LinkButton>
      </div>
    </FormFrame>
  );
}

/** Which agency the document means by words that the directory does not know: one that is there, or a new one. */
export function AgencyChoicePage({ choice, isAdding, id }: { choice: AgencyChoice; isAdding: boolean; id: string }) {
  const t = useText(importingText);
  const isNew = isAdding && choice.mayAdd;
  return (
    <>
      <PageHeader
        title={isNew ? t.addAgency : t.whichAgency}
        sub={t.bornBy(choice.words, formatNumber(choice.items))}
        breadcrumbs={[
          { label: t.title, to: paths.planImport() },
          { label: choice.draft.fileName, to: paths.import(choice.draft.id) },
        ]}
      />
      {isNew ? <Add choice={choice} id={id} /> : <Choose choice={choice} />}
    </>
  );
}
