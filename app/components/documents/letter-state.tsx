import CircleCheck from "lucide-react/icons/circle-check";
import CircleX from "lucide-react/icons/circle-x";
import Pencil from "lucide-react/icons/pencil";
import { lettersText } from "~/components/documents/letters.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { LetterState } from "~/features/documents/letters-filters";

const looks = {
  draft: { tone: "soon", icon: Pencil },
  registered: { tone: "done", icon: CircleCheck },
  voided: { tone: "none", icon: CircleX },
} as const;

/** Where a letter stands: icon, word and colour. */
export function LetterStateBadge({ state }: { state: LetterState }) {
  const t = useText(lettersText);
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t[state]}
    </Badge>
  );
}
