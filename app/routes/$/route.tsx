import { publicLoader } from "~/http/guarded";
import { NotFound } from "~/lib/errors";

/** Every address that no other route knows. Being a route, it keeps the frame around the page that says so. */
export const loader = publicLoader(async () => {
  throw new NotFound();
});

export default function NothingHere() {
  return null;
}
