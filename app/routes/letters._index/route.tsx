import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { lettersText } from "~/components/documents/letters.text";
import { LettersTable } from "~/components/documents/letters-table";
import { pageTitle } from "~/components/frame/page-title";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { lettersView } from "~/features/documents/letters.view.server";
import { readLettersFilters } from "~/features/documents/letters-filters";
import { maySetRules } from "~/features/reminders/rules.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  register: await lettersView(view, readLettersFilters(url.searchParams)),
  maySetRules: maySetRules(view),
}));

export default function Letters() {
  const { register, maySetRules } = useLoaderData<typeof loader>();
  const t = useText(lettersText);
  return (
    <>
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          register.canMake ? (
            <>
              <LinkButton to={paths.letterTemplates()}>{t.templates}</LinkButton>
              <LinkButton to={paths.letterNew()} look="primary">
                {t.make}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <ReminderTabs current="letters" maySetRules={maySetRules} />
      {register.filters.batch && register.total > 0 ? (
        <div className="mb-4">
          <Alert kind="success">{t.justMade(formatNumber(register.total))}</Alert>
        </div>
      ) : null}
      <LettersTable register={register} />
    </>
  );
}
