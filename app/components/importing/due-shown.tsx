import { importingText } from "~/components/importing/importing.text";
import { Badge } from "~/components/ui/badge";
import { useSay, useText } from "~/components/ui/use-text";
import { type DraftItem, fieldOf } from "~/features/importing/items/draft-item";
import type { DueOfTask } from "~/features/importing/items/due-of-task";

/** The words of a deadline, what they come to, and whether that is past already. */
export function DueShown({ fields, due }: { fields: DraftItem["fields"]; due: DueOfTask | null }) {
  const t = useText(importingText);
  const say = useSay();
  if (due === null) return <>{fieldOf(fields, "deadline.words") || t.noDeadline}</>;
  return (
    <>
      {say(due.words)}
      {due.meaning === null ? null : <span className="block text-sm text-ink-2">{say(due.meaning)}</span>}
      {due.isBeforeIssue ? (
        <Badge tone="late">{t.beforeIssue}</Badge>
      ) : due.isPast ? (
        <Badge tone="late">{t.pastAlready}</Badge>
      ) : null}
    </>
  );
}
