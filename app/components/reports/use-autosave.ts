import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useLeaving } from "~/components/reports/use-leaving";
import type { FormAnswer } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";

const IDLE_MS = 3_000;
const RETRY_MS = 10_000;

export type SavedDraft = { readonly revision: number; readonly time: string };
export type SavingState = "idle" | "saving" | "saved" | "offline" | "signed-out" | "conflict" | "refused";
type Answer = { readonly saved?: SavedDraft } & FormAnswer;

type Autosave = {
  readonly form: RefObject<HTMLFormElement>;
  readonly url: string;
  /** Grows with every change; 0 before the first. */
  readonly changes: number;
  readonly isOpen: boolean;
  /** Whether what was typed can still be saved while the page is being left. */
  readonly isKeptOnLeaving: boolean;
  readonly onSaved: (saved: SavedDraft) => void;
};

type Outcome = { readonly state: SavingState; readonly saved?: SavedDraft; readonly conflict?: Text };

async function post(url: string, form: HTMLFormElement): Promise<Outcome> {
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    // A page that is left lets what it has sent finish, up to 64 kB.
    const keepalive = body.toString().length < 60_000;
    const response = await fetch(url, { method: "POST", body, redirect: "manual", keepalive });
    if (response.type === "opaqueredirect") return { state: "signed-out" };
    if (response.status >= 500) return { state: "offline" };
    const answer = (await response.json()) as Answer;
    if (response.status === 409) return { state: "conflict", conflict: answer.conflict?.text };
    return answer.saved ? { state: "saved", saved: answer.saved } : { state: "refused" };
  } catch {
    return { state: "offline" };
  }
}

/** Saves the draft after a few seconds without typing; a lost line is tried again, a conflict is left to the person. */
export function useAutosave({ form, url, changes, isOpen, isKeptOnLeaving, onSaved }: Autosave) {
  const [state, setState] = useState<SavingState>("idle");
  const [conflict, setConflict] = useState<Text | null>(null);
  const [attempt, setAttempt] = useState(0);
  const done = useRef(0);
  const isBusy = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  const isLetGo = useRef(false);
  const save = useCallback(async () => {
    if (!form.current || isBusy.current) return;
    isBusy.current = true;
    const upTo = changes;
    setState("saving");
    const answer = await post(url, form.current);
    isBusy.current = false;
    if (answer.saved) {
      done.current = upTo;
      onSaved(answer.saved);
    }
    setState(answer.state);
    setConflict(answer.conflict ?? null);
    setAttempt((count) => count + 1);
  }, [form, url, changes, onSaved]);
  // The new revision has reached the form with this rendering, however long a slow machine took for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each finished attempt lets go what waited for it
  useEffect(() => {
    const work = waiting.current;
    waiting.current = null;
    if (state === "offline") return;
    isLetGo.current = true;
    work?.();
    isLetGo.current = false;
  }, [attempt]);
  /** Saves first, and runs `work` once that is answered: without a line the page stays as it is. False when it is that work that asks. */
  const afterSave = (work: () => void): boolean => {
    if (isLetGo.current) return false;
    waiting.current = work;
    void save();
    return true;
  };
  const isDirty = changes > done.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each finished attempt looks again whether something is left
  useEffect(() => {
    if (!isOpen || !isDirty || state === "conflict" || state === "signed-out") return;
    const timer = setTimeout(save, state === "offline" ? RETRY_MS : IDLE_MS);
    return () => clearTimeout(timer);
  }, [save, isDirty, isOpen, attempt]);
  const isStuck = state === "conflict" || state === "signed-out" || state === "offline" || state === "refused";
  useLeaving({ isDirty: isDirty && isKeptOnLeaving, isStuck, save });
  return { state: state === "saved" && isDirty ? ("idle" as const) : state, conflict, isDirty, afterSave };
}
