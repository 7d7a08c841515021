import { Form, Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { useShown } from "~/components/importing/side";
import { Bullets } from "~/components/ui/bullets";
import { Button } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { useText } from "~/components/ui/use-text";
import type { LikeForm } from "~/features/importing/from-reading/like-forms";
import { type DraftItem, fieldOf } from "~/features/importing/items/draft-item";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function List({ title, rows }: { title: string; rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p className="mt-1 font-medium">
        {title} ({formatNumber(rows.length)})
      </p>
      <Bullets lines={rows} />
    </>
  );
}

function Differences({ form }: { form: LikeForm }) {
  const t = useText(importingText);
  const count = form.onlyRead.length + form.onlyKnown.length + form.changed.length;
  if (count === 0) return <p className="text-sm text-ink-3">{t.sameRows(formatNumber(form.shared))}</p>;
  return (
    <Details summary={t.differences(formatNumber(form.shared), formatNumber(count))}>
      <div className="text-sm">
        <List title={t.onlyInDocument} rows={form.onlyRead} />
        <List title={t.onlyInForm} rows={form.onlyKnown} />
        <List title={t.otherKind} rows={form.changed.map(({ label, read, known }) => `${label}: ${read} / ${known}`)} />
      </div>
    </Details>
  );
}

type FormReuseProps = { draftId: string; item: DraftItem; forms: readonly LikeForm[]; isOpen: boolean };

/** Forms of other plans that are like the one that was read: one of them is taken over, or the document's own is made. */
export function FormReuse({ draftId, item, forms, isOpen }: FormReuseProps) {
  const t = useText(importingText);
  const shown = useShown();
  const chosen = fieldOf(item.fields, "reuse");
  if (forms.length === 0) return null;
  return (
    <Form method="post" action={paths.importItem(draftId, item.id, shown)} preventScrollReset className="mt-2">
      <input type="hidden" name="version" value={item.version} />
      <p className="font-medium">{t.sameForm}</p>
      <ul className="flex flex-col gap-2">
        {forms.map((form) => (
          <li key={form.versionId}>
            <Link to={paths.planForm(form.planId, form.formId)} className="underline">
              {form.code} · {form.title} ({form.plan})
            </Link>
            {chosen === form.versionId ? <p className="font-semibold text-done">{t.isReused}</p> : null}
            <Differences form={form} />
            {isOpen && chosen !== form.versionId ? (
              <Button type="submit" name="reuse" value={form.versionId}>
                {t.reuse}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen && chosen !== "" ? (
        <Button type="submit" name="reuse" value="" look="quiet">
          {t.ownForm}
        </Button>
      ) : null}
    </Form>
  );
}
