import { Link, type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { AdminTabs } from "~/components/accounts/admin-tabs";
import { usersText } from "~/components/accounts/users.text";
import { logText } from "~/components/audit/log.text";
import { LogFilterForm, SignInsChip } from "~/components/audit/log-filters";
import { LogTable } from "~/components/audit/log-table";
import { pageTitle } from "~/components/frame/page-title";
import { Alert } from "~/components/ui/alert";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { type AuditLog, auditLogView } from "~/features/accounts/audit-log.view.server";
import { guardedLoader } from "~/http/guarded";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";

export const meta: MetaFunction = ({ matches }) => pageTitle(logText.title, matches);

function day(typed: string): CalendarDate | undefined {
  const parsed = parseVietnameseDate(typed);
  return parsed.ok ? parsed.date : undefined;
}

export const loader = guardedLoader(async ({ view, url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").trim().slice(0, 100);
  const filters = {
    object: asked("object"),
    who: asked("who"),
    from: asked("from"),
    to: asked("to"),
    sessions: asked("sessions"),
  };
  const log = await auditLogView(view, {
    objectType: filters.object || undefined,
    who: filters.who || undefined,
    from: day(filters.from),
    to: day(filters.to),
    before: Number(asked("before")) || undefined,
    isWithSignIns: filters.sessions !== "",
    isChecked: asked("check") === "all",
  });
  const unread = [filters.from, filters.to].filter((typed) => typed !== "" && day(typed) === undefined);
  return { ...log, filters, unread };
});

function Verdict({ verdict, length }: Pick<AuditLog, "verdict" | "length">) {
  const t = useText(logText);
  if (verdict === null) {
    return (
      <Alert kind="info">
        {t.chainUnchecked(formatNumber(length))} <Link to="?check=all">{t.check}</Link>
      </Alert>
    );
  }
  if (!verdict.ok) return <Alert kind="error">{t.chainBroken(formatNumber(verdict.brokenAt))}</Alert>;
  return <Alert kind="success">{t.chainHolds(formatNumber(verdict.entries))}</Alert>;
}

function Pages({ older }: Pick<AuditLog, "older">) {
  const t = useText(logText);
  const [query] = useSearchParams();
  const to = (before: number | null) => {
    const next = new URLSearchParams(query);
    next.delete("check");
    if (before === null) next.delete("before");
    else next.set("before", String(before));
    return `?${next}`;
  };
  return (
    <nav aria-label={t.title} className="mt-3 flex gap-4 print:hidden">
      {query.has("before") ? <Link to={to(null)}>‹ {t.newest}</Link> : null}
      {older === null ? null : (
        <Link to={to(older)} rel="next">
          {t.older} ›
        </Link>
      )}
    </nav>
  );
}

export default function Audit() {
  const { entries, names, older, length, verdict, filters, unread } = useLoaderData<typeof loader>();
  const [t, admin] = [useText(logText), useText(usersText)];
  return (
    <>
      <PageHeader title={admin.admin} sub={t.sub} />
      <AdminTabs current="audit" />
      <Verdict verdict={verdict} length={length} />
      <LogFilterForm filters={filters} />
      <SignInsChip filters={filters} />
      {unread.map((typed) => (
        <Alert key={typed} kind="warn">
          {t.unreadDay(typed)}
        </Alert>
      ))}
      <LogTable entries={entries} names={names} />
      <Pages older={older} />
    </>
  );
}
