import { type DragEvent, type FormEvent, type ReactNode, useState } from "react";
import { type ChosenFile, ChosenFiles } from "~/components/importing/chosen-files";
import { handInText } from "~/components/importing/hand-in.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";
import { papersOfFiles } from "~/features/importing/draft/papers-of-files";

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
const fieldIn = (area: Element) => area.querySelector<HTMLInputElement>('input[type="file"]');

const chosenFile = (file: File): ChosenFile => ({ name: file.name, mediaType: file.type, bytes: file.size, file });

// A field takes its files only as a browser hands them over.
function put(field: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** What lies in the file field of a form, and in which order: that of the names, until somebody moves a page. */
function useChosenFiles() {
  const [{ files, hasOrdered }, setChosen] = useState<{ files: readonly ChosenFile[]; hasOrdered: boolean }>({
    files: [],
    hasOrdered: false,
  });
  const papers = papersOfFiles(files, hasOrdered);
  const note = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.type === "file")
      setChosen({ files: Array.from(target.files ?? [], chosenFile), hasOrdered: false });
  };
  const move = (field: HTMLInputElement | null, from: number, to: number) => {
    const next = [...moved(papers.pages, from, to), ...papers.single];
    if (field)
      put(
        field,
        next.map(({ file }) => file),
      );
    setChosen({ files: next, hasOrdered: true });
  };
  return { papers, hasOrdered, note, move };
}

/**
 * The sheet on which files can be dropped. One is handed in at once, unless text was pasted beside it; of several it is shown first what
 * becomes of them. Without scripts the field inside is used, and pages are in the order of their names.
 */
export function DropArea({ field: chooser, children }: { field: ReactNode; children: ReactNode }) {
  const t = useText(handInText);
  const [isOver, setOver] = useState(false);
  const [area, setArea] = useState<HTMLDivElement | null>(null);
  const isHydrated = useHydrated();
  const { papers, hasOrdered, note, move } = useChosenFiles();
  const take = (event: DragEvent<HTMLDivElement>) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const field = fieldIn(event.currentTarget);
    const dropped = [...event.dataTransfer.files];
    if (!field || dropped.length === 0) return;
    put(field, dropped);
    // Setting the files by hand tells nobody.
    field.dispatchEvent(new Event("change", { bubbles: true }));
    const isAlone = dropped.length === 1 && !event.currentTarget.querySelector("textarea")?.value.trim();
    if (isAlone) field.form?.requestSubmit();
  };
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same for whoever has no mouse
    <div
      ref={setArea}
      onChange={note}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={take}
      className={`card flex max-w-2xl flex-col gap-4 px-4 py-3.5 ${isOver ? "border-accent bg-accent-soft" : ""}`}
    >
      {chooser}
      <ChosenFiles papers={papers} onMove={(from, to) => move(area && fieldIn(area), from, to)} />
      {hasOrdered ? <input type="hidden" name="pages" value="ordered" /> : null}
      {children}
      {isHydrated ? <p className="text-sm text-ink-3">{t.dropHere}</p> : null}
    </div>
  );
}
