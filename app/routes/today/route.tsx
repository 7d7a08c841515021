import { type AppLoadContext, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { todayText } from "~/components/calendar/today.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { daySchema } from "~/http/day.schema";
import { parseForm } from "~/http/form-fields";
import { publicAction, publicLoader } from "~/http/guarded";
import { localPath, refererPath } from "~/http/local-path";
import { demoDayCookie } from "~/http/request-clock";
import { settingCookie, settingCookies } from "~/http/set-cookie";
import { NotFound } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(todayText.title, matches);

function requireDemo({ env }: AppLoadContext): void {
  if (!env.demo) throw new NotFound();
}

export const loader = publicLoader(async ({ context, request }) => {
  requireDemo(context);
  const from = refererPath(request, context.env, paths.overview());
  return { today: context.clock.today, to: from === paths.today() ? paths.overview() : from };
});

export const action = publicAction(async ({ form, request, context }) => {
  requireDemo(context);
  const { day } = parseForm(daySchema, form);
  const to = localPath(form.get("to"), refererPath(request, context.env, paths.overview()));
  return redirect(to, { status: 303, headers: settingCookies(settingCookie(demoDayCookie, day, context.env)) });
});

export default function Today() {
  const { today, to } = useLoaderData<typeof loader>();
  const t = useText(todayText);
  return (
    <>
      <PageHeader title={t.title} sub={t.what} />
      <FormFrame hidden={{ to }}>
        <DateField name="day" label={t.day} defaultValue={today} />
        <div>
          <SubmitButton>{t.show}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
