import { useRef } from "react";
import { importingText, keyWords } from "~/components/importing/importing.text";
import { keyShown } from "~/components/importing/use-item-keys";
import { Button } from "~/components/ui/button";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useSay, useText } from "~/components/ui/use-text";

/** The keys of the review, shown on "?"; without scripts there are none. */
export function KeysHelp() {
  const t = useText(importingText);
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!useHydrated()) return null;
  return (
    <span className="hidden lg:inline print:hidden">
      <Button look="quiet" data-key="?" onClick={() => dialog.current?.showModal()}>
        {t.keys} (?)
      </Button>
      <dialog ref={dialog} aria-labelledby="keys-title" className="card m-auto max-w-md px-5 py-4 text-ink">
        <h2 id="keys-title" className="mb-2 text-lg font-semibold">
          {t.keys}
        </h2>
        <dl className="keys-list">
          {Object.entries(keyWords).map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{keyShown(key)}</kbd>
              </dt>
              <dd>{say(words)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4">
          <Button type="submit">{t.close}</Button>
        </form>
      </dialog>
    </span>
  );
}
