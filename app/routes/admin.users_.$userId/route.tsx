import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { AccountActions } from "~/components/accounts/account-actions";
import { GrantRoleForm } from "~/components/accounts/grant-role-form";
import { RoleTable } from "~/components/accounts/role-table";
import { userDone, usersText } from "~/components/accounts/users.text";
import { ObjectHistory } from "~/components/audit/object-history";
import { pageTitle } from "~/components/frame/page-title";
import { partText } from "~/components/inner-parts/inner-part.text";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { Details } from "~/components/ui/details";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { grantsWith } from "~/features/accounts/actor";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { userView } from "~/features/accounts/user.view.server";
import { newAgencyView } from "~/features/agencies/agency-form.view.server";
import { objectHistory } from "~/features/audit/object-history.view.server";
import { countPartsHeldBy } from "~/features/inner-parts/holders.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data?.user.name ?? usersText.title, matches);

export const loader = guardedLoader(async ({ view, param, url }) => {
  requireSomewhere(view.actor, "user.manage");
  const user = await userView(view, param("userId"));
  const { options } = await newAgencyView(view, null);
  const page = pageNumber(url.searchParams, "history");
  const history = await objectHistory(view.db, { objectType: "user", objectId: user.id, now: view.now, page });
  const agency = user.roles[0]?.agencyName ?? grantsWith(view.actor, "admin")[0]?.agencyName ?? "";
  const parts = await countPartsHeldBy(view, user.id);
  return { user, parts, history, agency, names: options.map((option) => option.name), today: view.today };
});

export default function User() {
  const { user, parts, history, agency, names, today } = useLoaderData<typeof loader>();
  const p = useText(partText);
  const [t, done] = [useText(usersText), useText(userDone)];
  const state = user.disabledAt === null ? t.active : t.closedAt(formatInstant(user.disabledAt));
  return (
    <>
      <PageHeader title={user.name} sub={user.email} breadcrumbs={[{ label: t.admin, to: paths.adminUsers() }]} />
      <DoneNotice words={done} />
      {parts > 0 ? (
        <Alert kind="warn" title={p.leftParts(formatNumber(parts))}>
          <Link to={paths.partHanding({ from: user.id })}>{p.handing}</Link>
        </Alert>
      ) : null}
      <DefinitionList
        entries={[
          { term: t.state, description: state },
          { term: t.createdAt, description: formatInstant(user.createdAt) },
          { term: t.lastSignIn, description: user.lastSignInAt === null ? t.never : formatInstant(user.lastSignInAt) },
          { term: t.temporary, description: user.mustChangePassword ? t.mustChange : null },
        ]}
      />
      <Section title={t.roles}>
        <RoleTable userId={user.id} roles={user.roles} />
      </Section>
      <div className="mt-3">
        <Details summary={t.grantTitle}>
          <GrantRoleForm
            userId={user.id}
            agencyNames={names}
            agency={agency}
            today={today}
            mayNameOperator={user.mayNameOperator}
          />
        </Details>
      </div>
      <Section title={t.manage}>
        <AccountActions user={user} />
      </Section>
      <Section title={t.history}>
        <ObjectHistory history={history} />
      </Section>
    </>
  );
}
