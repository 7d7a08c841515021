import { type RefObject, useCallback, useEffect, useState } from "react";

type Typed = Readonly<Record<string, string>>;

function readForm(form: HTMLFormElement): Typed {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && /^[vnx]\./.test(name)) fields[name] = value;
  return fields;
}

/** What stands in the fields of a report's form, kept up while one types; begins with what the server showed, which may not be saved yet. */
export function useTyped(form: RefObject<HTMLFormElement>, shown: Typed, isUnsaved: boolean) {
  const [typed, setTyped] = useState(shown);
  const [changes, setChanges] = useState(isUnsaved ? 1 : 0);
  const read = useCallback(() => {
    if (!form.current) return;
    setTyped(readForm(form.current));
    setChanges((count) => count + 1);
  }, [form]);
  useEffect(() => {
    const element = form.current;
    // What was typed before scripts arrived stands only in the page.
    if (element) setTyped(readForm(element));
    element?.addEventListener("input", read);
    return () => element?.removeEventListener("input", read);
  }, [form, read]);
  return { typed, changes, reread: read };
}
