import { Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { Alert } from "~/components/ui/alert";
import { Focused } from "~/components/ui/focused";
import { useSay, useText } from "~/components/ui/use-text";
import type { Problem } from "~/lib/errors";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** Why no plan was made; each problem leads to its item, whose id is its field. */
export function RefusedItems({ draftId, problems }: { draftId: string; problems: readonly Problem[] }) {
  const t = useText(importingText);
  const say = useSay();
  if (problems.length === 0) return null;
  // The button that was pressed stands far below.
  return (
    <Focused trigger={problems}>
      <Alert kind="error" title={t.refusedItems(formatNumber(problems.length))}>
        <ul className="list-disc pl-4">
          {problems.map(({ field, text }) => (
            <li key={`${field} ${text.vi}`}>
              {field === null ? (
                say(text)
              ) : (
                <Link to={paths.importItem(draftId, field)} className="underline">
                  {say(text)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Alert>
    </Focused>
  );
}
