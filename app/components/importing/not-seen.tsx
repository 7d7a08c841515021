import { confirmingText } from "~/components/importing/confirming.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { DraftItem } from "~/features/importing/items/draft-item";

/** Marks an item that nobody has looked at yet. */
export function NotSeen({ state }: Pick<DraftItem, "state">) {
  const t = useText(confirmingText);
  return state === "to-check" ? <Badge tone="soon">{t.notSeen}</Badge> : null;
}
