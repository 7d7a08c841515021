import { Link } from "@remix-run/react";
import { revocationText } from "~/components/plans/revocation.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { personAt } from "~/features/accounts/person-at";
import type { Revocation } from "~/features/plans/revocation";
import { formatDate } from "~/lib/calendar-date";
import { dayOf, formatInstant } from "~/lib/clock";

type RevokedNoticeProps = {
  revocation: Revocation | null;
  /** Where it is restored, for whoever may. */
  restoreTo?: string | null;
  /** The plan, from a page about its work. */
  planTo?: string | null;
};

/** Says on every page of a revoked plan, and of its work, that it is revoked: since when, by whom and why. */
export function RevokedNotice({ revocation, restoreTo = null, planTo = null }: RevokedNoticeProps) {
  const t = useText(revocationText);
  if (revocation === null) return null;
  const { at, by, agency, reason } = revocation;
  return (
    <div className="mb-4">
      <Alert kind="error" title={t.revokedTitle(formatDate(dayOf(at)))}>
        <p className="whitespace-pre-line">{reason}</p>
        <p className="text-sm">{t.revokedBy(personAt(by, agency), formatInstant(at))}</p>
        <p className="mt-1">
          {t.revokedMeans}{" "}
          {planTo === null ? null : (
            <Link to={planTo} className="underline">
              {t.seePlan}
            </Link>
          )}
        </p>
        {restoreTo === null ? null : (
          <div className="mt-2 print:hidden">
            <LinkButton to={restoreTo}>{t.restore}</LinkButton>
          </div>
        )}
      </Alert>
    </div>
  );
}
