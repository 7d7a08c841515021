import { useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/ui/alert";

/** Says what was just done, when the address names one of `words`; anything else says nothing. */
export function DoneAlert({ words }: { words: Readonly<Record<string, string>> }) {
  const [query] = useSearchParams();
  const done = query.get("done") ?? "";
  return Object.hasOwn(words, done) ? <Alert kind="success">{words[done]}</Alert> : null;
}
