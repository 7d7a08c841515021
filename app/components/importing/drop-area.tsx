import { type DragEvent, type ReactNode, useState } from "react";
import { importingText } from "~/components/importing/importing.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** The sheet on which a file can be dropped: it is handed in at once, unless text was pasted beside it. Without scripts the field inside is used. */
export function DropArea({ children }: { children: ReactNode }) {
  const t = useText(importingText);
  const [isOver, setOver] = useState(false);
  const isHydrated = useHydrated();
  const take = (event: DragEvent<HTMLDivElement>) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const field = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]');
    const [file] = event.dataTransfer.files;
    if (!field || !file) return;
    const one = new DataTransfer();
    one.items.add(file);
    field.files = one.files;
    // Setting the files by hand tells nobody.
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (!event.currentTarget.querySelector("textarea")?.value.trim()) field.form?.requestSubmit();
  };
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same for whoever has no mouse
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={take}
      className={`card flex max-w-2xl flex-col gap-4 px-4 py-3.5 ${isOver ? "border-accent bg-accent-soft" : ""}`}
    >
      {children}
      {isHydrated ? <p className="text-sm text-ink-3">{t.dropHere}</p> : null}
    </div>
  );
}
