import { Link } from "@remix-run/react";
import { paths } from "~/lib/paths";

type PlaceLinkProps = { planId: string; place: { readonly id: string; readonly code: string } | null };

/** The place in the document from which something was read ("IV.3"), leading there. */
export function PlaceLink({ planId, place }: PlaceLinkProps) {
  if (place === null) return null;
  return <Link to={paths.planDocument(planId, place.id)}>{place.code || "§"}</Link>;
}
