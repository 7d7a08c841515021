import { useBlocker, useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import { useFormState } from "~/components/ui/form-state";
import { uiText } from "~/components/ui/ui.text";
import { isUnsaved, takesPageAway, textOf } from "~/components/ui/unsaved-form";
import { useText } from "~/components/ui/use-text";

// Until a form is touched scripts may add fields to it that nobody has typed.
const touches = ["focusin", "pointerdown"] as const;

/** How the form was before it was touched, or when it was last sent. */
function useBefore(form: RefObject<HTMLFormElement>) {
  const before = useRef<string | null>(null);
  const isSent = useRef(false);
  const { state } = useNavigation();
  useEffect(() => {
    const own = form.current;
    if (own === null) return;
    const touch = () => {
      before.current ??= textOf(own);
    };
    const send = () => {
      isSent.current = true;
    };
    for (const kind of touches) own.addEventListener(kind, touch, true);
    own.addEventListener("submit", send, true);
    return () => {
      for (const kind of touches) own.removeEventListener(kind, touch, true);
      own.removeEventListener("submit", send, true);
    };
  }, [form]);
  useEffect(() => {
    if (state !== "idle" || !isSent.current || form.current === null) return;
    isSent.current = false;
    before.current = textOf(form.current);
  }, [state, form]);
  return before;
}

// The form's own sending takes the page away as well; the router asks about it while the press of the button is being answered.
// Who chose what somebody else saved (`data-discards`) has said already that the own words may go.
function useSending(form: RefObject<HTMLFormElement>) {
  const isSending = useRef(false);
  useEffect(() => {
    const own = form.current;
    const note = () => {
      isSending.current = true;
      setTimeout(() => {
        isSending.current = false;
      });
    };
    const discard = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("[data-discards]")) isSending.current = true;
    };
    own?.addEventListener("submit", note, true);
    own?.addEventListener("click", discard, true);
    return () => {
      own?.removeEventListener("submit", note, true);
      own?.removeEventListener("click", discard, true);
    };
  }, [form]);
  return isSending;
}

/** Asks, with the browser's own question, before what was typed into `form` and not sent goes with the page. At most one on a page. */
export function LeavingGuard({ form }: { form: RefObject<HTMLFormElement> }) {
  const t = useText(uiText);
  const isShownAgain = useFormState().typed !== null;
  const before = useBefore(form);
  const isSending = useSending(form);
  const isAsked = useRef<() => boolean>(() => false);
  isAsked.current = () => {
    if (isSending.current || form.current === null) return false;
    return isUnsaved({ before: before.current, now: textOf(form.current), isShownAgain });
  };
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      takesPageAway(currentLocation, nextLocation) && isAsked.current() && !window.confirm(t.leaveUnsaved),
  );
  useEffect(() => {
    if (blocker.state === "blocked") blocker.reset();
  }, [blocker]);
  useEffect(() => {
    const askFirst = (event: BeforeUnloadEvent) => {
      if (isAsked.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", askFirst);
    return () => window.removeEventListener("beforeunload", askFirst);
  }, []);
  return null;
}
