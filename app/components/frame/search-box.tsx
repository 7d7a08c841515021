import { Form, Link, useSearchParams } from "@remix-run/react";
import Search from "lucide-react/icons/search";
import { useEffect, useRef } from "react";
import { frameText } from "~/components/frame/frame.text";
import { useText } from "~/components/ui/use-text";
import { longestSearch } from "~/features/progress/search";
import { paths } from "~/lib/paths";

/** Searching from anywhere; Ctrl K moves the focus here. On a phone it is a link to the page of searching. */
export function SearchBox() {
  const t = useText(frameText);
  const input = useRef<HTMLInputElement>(null);
  const [query] = useSearchParams();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || !input.current) return;
      event.preventDefault();
      input.current.focus();
      input.current.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <Form
        action={paths.search()}
        method="get"
        role="search"
        className="relative hidden max-w-[32.5rem] min-w-0 flex-1 md:block"
      >
        <input
          ref={input}
          type="search"
          name="q"
          maxLength={longestSearch}
          defaultValue={query.get("q") ?? ""}
          aria-label={t.searchLabel}
          placeholder={`${t.searchLabel}…`}
          aria-keyshortcuts="Control+K"
          className="min-h-9 w-full rounded-control border border-line-strong bg-paper py-1.5 pr-16 pl-2.5 placeholder:text-ink-3"
        />
        <kbd
          aria-hidden
          className="absolute top-2 right-2.5 rounded-badge border border-line bg-ground px-1.5 font-sans text-xs font-medium text-ink-3"
        >
          Ctrl K
        </kbd>
      </Form>
      <Link to={paths.search()} className="bar-icon md:hidden" aria-label={t.search}>
        <Search aria-hidden className="size-5" />
      </Link>
    </>
  );
}
