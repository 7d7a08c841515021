import { useRef, useState } from "react";
import { feedText } from "~/components/calendar-feeds/feed.text";
import { Button } from "~/components/ui/button";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

// A server without TLS gives no clipboard: there the words that are selected are copied, as by the keyboard.
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** An address that is shown once: it selects itself, and is copied by a button once the scripts have arrived. */
export function FeedAddress({ address }: { address: string }) {
  const t = useText(feedText);
  const field = useRef<HTMLInputElement>(null);
  const [told, tell] = useState("");
  const copy = async () => {
    if (field.current) tell((await copied(field.current)) ? t.copied : t.copyByHand);
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      <input
        ref={field}
        readOnly
        value={address}
        aria-label={t.address}
        onFocus={(event) => event.currentTarget.select()}
        className="control min-w-0 flex-1 basis-72 font-mono"
      />
      {useHydrated() ? <Button onClick={copy}>{t.copy}</Button> : null}
      <span role="status" className="text-sm">
        {told}
      </span>
    </div>
  );
}
