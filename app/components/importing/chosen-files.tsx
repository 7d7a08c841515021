import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { useEffect, useRef, useState } from "react";
import { handInText } from "~/components/importing/hand-in.text";
import { Alert } from "~/components/ui/alert";
import { Bullets } from "~/components/ui/bullets";
import { Button } from "~/components/ui/button";
import { useSay, useText } from "~/components/ui/use-text";
import { type PapersOfFiles, whyTooMuch } from "~/features/importing/draft/papers-of-files";
import { formatNumber } from "~/lib/number-format";

/** A file as it lies in the field, with what is asked of it. */
export type ChosenFile = { readonly name: string; readonly mediaType: string; readonly bytes: number; readonly file: File };

type Move = (from: number, to: number) => void;

/** The pages of one paper: each can be put before or behind its neighbour; the button that was pressed keeps the focus. */
function Pages({ pages, onMove }: { pages: readonly ChosenFile[]; onMove: Move }) {
  const t = useText(handInText);
  const list = useRef<HTMLOListElement>(null);
  const [pressed, setPressed] = useState<{ at: number; way: "up" | "down" } | null>(null);
  useEffect(() => {
    const buttons = pressed && list.current?.children[pressed.at]?.querySelectorAll<HTMLButtonElement>("button");
    // At either end the one way is closed: the other button is beside it.
    const own = [...(buttons ?? [])].find(({ value }) => value === pressed?.way);
    (own?.disabled ? [...(buttons ?? [])].find(({ disabled }) => !disabled) : own)?.focus();
  }, [pressed]);
  const press = (from: number, way: "up" | "down") => {
    const to = way === "up" ? from - 1 : from + 1;
    onMove(from, to);
    setPressed({ at: to, way });
  };
  return (
    <ol ref={list} className="-mx-1 mt-1 max-h-80 divide-y divide-line overflow-y-auto p-1">
      {pages.map(({ name, file }, index) => (
        <li key={`${name} ${file.lastModified} ${file.size}`} className="flex items-center gap-2">
          <span className="num w-8 shrink-0 text-right text-ink-3">{formatNumber(index + 1)}.</span>
          <span className="min-w-0 flex-1 truncate" title={name}>
            {name}
          </span>
          <Button look="quiet" icon={ArrowUp} value="up" disabled={index === 0} onClick={() => press(index, "up")}>
            <span className="sr-only">{t.earlier(name)}</span>
          </Button>
          <Button
            look="quiet"
            icon={ArrowDown}
            value="down"
            disabled={index === pages.length - 1}
            onClick={() => press(index, "down")}
          >
            <span className="sr-only">{t.later(name)}</span>
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** What becomes of several files that were chosen: which pictures are pages of one paper, and in which order; nothing for a single file. */
export function ChosenFiles({ papers, onMove }: { papers: PapersOfFiles<ChosenFile>; onMove: Move }) {
  const t = useText(handInText);
  const say = useSay();
  const { pages, single } = papers;
  if (pages.length + single.length < 2) return null;
  const tooMuch = whyTooMuch(papers);
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      {tooMuch === null ? null : <Alert kind="warn">{say(tooMuch)}</Alert>}
      {pages.length === 0 ? null : (
        <div>
          <p>{t.pagesOfOne(formatNumber(pages.length))}</p>
          <Pages pages={pages} onMove={onMove} />
        </div>
      )}
      {single.length === 0 ? null : (
        <div>
          <p>{t.eachItsOwn(formatNumber(single.length))}</p>
          <Bullets lines={single.map(({ name }) => name)} />
        </div>
      )}
    </div>
  );
}
