import { Link } from "@remix-run/react";
import { partText } from "~/components/inner-parts/inner-part.text";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** Says under a list that it ends before the parts do, and where the others are. */
export function MoreParts({ count }: { count: number }) {
  const t = useText(partText);
  return (
    <p className="mt-2 text-sm text-ink-3">
      {t.more(formatNumber(count))} <Link to={paths.parts()}>{t.openList}</Link>
    </p>
  );
}
