import { useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/ui/alert";

/** What was just done, after a redirect to `?done=<key>`. `words` has a sentence for each key; an unknown key shows nothing. */
export function DoneNotice({ words }: { words: Readonly<Record<string, string>> }) {
  const [query] = useSearchParams();
  const key = query.get("done");
  const sentence = key !== null && Object.hasOwn(words, key) ? words[key] : undefined;
  return sentence === undefined ? null : <Alert kind="success">{sentence}</Alert>;
}
