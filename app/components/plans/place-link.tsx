import { Link } from "@remix-run/react";
import { planText } from "~/components/plans/plan.text";
import { useText } from "~/components/ui/use-text";
import type { Place } from "~/features/plans/place";
import { paths } from "~/lib/paths";

type PlaceLinkProps = { planId: string; place: Place | null };

/** The place in the document from which something was read ("IV.3", "§" where it has no number), leading there. */
export function PlaceLink({ planId, place }: PlaceLinkProps) {
  const t = useText(planText);
  if (place === null) return null;
  return (
    <Link
      to={paths.planDocument(planId, place.id)}
      title={t.inDocument}
      aria-label={`${t.inDocument} ${place.code}`.trim()}
      className="inline-flex min-h-6 min-w-6 items-center justify-center align-middle"
    >
      {place.code || "§"}
    </Link>
  );
}
