import { reportText } from "~/components/reports/report.text";
import type { Pasted } from "~/components/reports/use-paste";
import { Button } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";

/** What a pasted column has filled in, what it could not, and the way back. */
export function PasteNotice({ pasted, onClose }: { pasted: Pasted; onClose: () => void }) {
  const t = useText(reportText);
  const { filled, unread, unchosen, left, columns, undo } = pasted;
  const sentences = [
    t.pasted(filled),
    columns > 1 ? t.pastedLast(columns) : "",
    unread > 0 ? t.pastedUnread(unread) : "",
    unchosen.length > 0 ? t.pastedUnchosen(unchosen.length, unchosen.map((typed) => `“${typed}”`).join(", ")) : "",
    left > 0 ? t.pastedLeft(left) : "",
  ];
  const isPlain = unread + unchosen.length + left === 0;
  return (
    <div className="flex basis-full flex-wrap items-center gap-2">
      <p role="status" className={`min-w-0 flex-1 basis-60 text-sm ${isPlain ? "text-ink-2" : "text-amber-ink"}`}>
        {sentences.filter(Boolean).join(" ")}
      </p>
      <Button look="secondary" onClick={undo}>
        {t.pasteUndo}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t.pasteClose}
      </Button>
    </div>
  );
}
