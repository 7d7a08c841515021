import { useLocation } from "@remix-run/react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";

type PopoverProps = {
  summary: ReactNode;
  summaryClass: string;
  label?: string;
  /** Where the sheet lies, from its summary. */
  placement: "below" | "above";
  children: ReactNode;
};

const placements = {
  below: "max-sm:fixed max-sm:inset-x-3.5 max-sm:top-(--bar-height) sm:absolute sm:top-full sm:right-0 sm:w-72 mt-1.5",
  above: "absolute right-3.5 bottom-full w-64 mb-2",
} as const;

/** A native `details` that opens over the page. With JavaScript it also closes on Escape, on a press outside and on leaving the page. */
export function Popover({ summary, summaryClass, label, placement, children }: PopoverProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useClosing(box);
  return (
    <details ref={box} className="relative">
      <summary className={`cursor-pointer ${summaryClass}`} aria-label={label}>
        {summary}
      </summary>
      <div className={`z-20 rounded-card border border-line-strong bg-paper p-3 text-ink ${placements[placement]}`}>
        {children}
      </div>
    </details>
  );
}

function useClosing(box: RefObject<HTMLDetailsElement>) {
  const { key } = useLocation();
  const arrivedWith = useRef(key);
  useEffect(() => {
    // Not on the first page: it may have been opened before its JavaScript arrived.
    if (arrivedWith.current !== key) box.current?.removeAttribute("open");
    arrivedWith.current = key;
  }, [key, box]);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) box.current?.removeAttribute("open");
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !box.current?.open) return;
      box.current.removeAttribute("open");
      box.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [box]);
}
