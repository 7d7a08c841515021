import { Form, Link, useActionData, useLocation } from "@remix-run/react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Alert } from "~/components/ui/alert";
import { buttonClass } from "~/components/ui/button";
import { Focused } from "~/components/ui/focused";
import { type FormState, FormStateContext, fieldId } from "~/components/ui/form-state";
import { LeavingGuard } from "~/components/ui/leaving-guard";
import { SubmitButton } from "~/components/ui/submit-button";
import { uiText } from "~/components/ui/ui.text";
import { useRootData, useSay, useText } from "~/components/ui/use-text";
import { type FormAnswer, formTooLarge, maxFormBytes } from "~/lib/form-answer";

/** What the action of this route answered, when the form stays on the screen. */
export function useFormAnswer(): FormAnswer | undefined {
  return (useActionData() as FormAnswer | null | undefined) ?? undefined;
}

type FormFrameProps = {
  children: ReactNode;
  /** Tells several forms of one page apart: an answer is shown only at the form that asked. */
  name?: string;
  action?: string;
  method?: "post" | "get";
  encType?: "application/x-www-form-urlencoded" | "multipart/form-data";
  /** The version that the person saw; a later change by someone else is then noticed. */
  version?: string | number;
  /** Where it stands how things are now, after somebody else was faster; without it, this page again. */
  standsAt?: string;
  /** Fields that travel along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** Much is typed here: the page is not left with it unsent before the person was asked. One form of a page at most. */
  asksBeforeLeaving?: boolean;
};

/**
 * A form that never loses what was typed: it shows the fields of a refused answer, else those of a form
 * interrupted by the end of a session, else the defaults; with the error summary or the conflict on top.
 */
export function FormFrame({
  children,
  name,
  action,
  method = "post",
  encType,
  version,
  standsAt,
  hidden = {},
  asksBeforeLeaving = false,
}: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const { answer, resumed } = useOwnAnswer(name);
  const [isTooLarge, setTooLarge] = useState(false);
  const [isOffline, setOffline] = useState(false);
  const state = useMemo<FormState>(
    () => ({
      prefix: name === undefined ? "" : `${name}-`,
      typed: answer?.fields ?? resumed,
      problems: answer?.problems ?? [],
      current: answer?.conflict?.current ?? {},
      action,
    }),
    [name, answer, resumed, action],
  );
  // After a refusal the version first seen still counts; only a conflict, once shown, moves it on.
  const versionSent = answer?.conflict?.current.version ?? state.typed?.version?.[0] ?? version;
  return (
    <FormStateContext.Provider value={state}>
      <Form
        ref={form}
        method={method}
        action={action}
        encType={encType}
        className="flex flex-col gap-5"
        noValidate
        onSubmit={(event) => {
          const isLarger = encType !== "multipart/form-data" && isFormTooLarge(event.currentTarget);
          setTooLarge(isLarger);
          // Without a line the answer would be a page of error, and what was typed would go with this one.
          setOffline(!navigator.onLine);
          if (isLarger || !navigator.onLine) event.preventDefault();
        }}
      >
        {name === undefined ? null : <input type="hidden" name="form" value={name} />}
        {method === "post" && encType !== "multipart/form-data" ? <Typist /> : null}
        {versionSent === undefined ? null : <input type="hidden" name="version" value={versionSent} />}
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        {isTooLarge ? <TooLarge /> : null}
        {isOffline ? <Offline /> : null}
        <FormNotices answer={answer} state={state} isResumed={answer === undefined && resumed !== null} standsAt={standsAt} />
        {children}
      </Form>
      {asksBeforeLeaving ? <LeavingGuard form={form} /> : null}
    </FormStateContext.Provider>
  );
}

/** Says to whom the form was shown, in case the session has ended when it is sent; one with files is not kept. */
export function Typist() {
  const typist = useRootData()?.typist ?? null;
  return typist === null ? null : <input type="hidden" name="typist" value={typist} />;
}

/** Whether the server would not read the form; with its answer the page and all that was typed would go. */
export function isFormTooLarge(form: HTMLFormElement): boolean {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new URLSearchParams(texts).toString().length > maxFormBytes;
}

/** Says so, where the person is led to. */
export function TooLarge() {
  const say = useSay();
  return (
    <Focused trigger={null}>
      <Alert kind="error">{say(formTooLarge)}</Alert>
    </Focused>
  );
}

function Offline() {
  const t = useText(uiText);
  return (
    <Focused trigger={null}>
      <Alert kind="error">{t.offline}</Alert>
    </Focused>
  );
}

function useOwnAnswer(name: string | undefined) {
  const answer = useFormAnswer();
  const resumed = useRootData()?.resumed ?? null;
  const isOwn = (fields: FormAnswer["fields"] | null) => name === undefined || fields?.form?.[0] === name;
  return {
    answer: answer !== undefined && isOwn(answer.fields) ? answer : undefined,
    resumed: resumed !== null && isOwn(resumed) ? resumed : null,
  };
}

type NoticesProps = { answer: FormAnswer | undefined; state: FormState; isResumed: boolean; standsAt: string | undefined };

function FormNotices({ answer, state, isResumed, standsAt }: NoticesProps) {
  const t = useText(uiText);
  const say = useSay();
  if (isResumed) return <Alert kind="warn">{t.resumed}</Alert>;
  if (answer?.conflict) {
    const text = say(answer.conflict.text);
    // Only what is edited has a version that could be kept; a step that somebody else took is only looked at.
    const isEdited = answer.conflict.current.version !== undefined;
    return isEdited ? <ConflictNotice text={text} /> : <OvertakenNotice text={text} standsAt={standsAt} />;
  }
  if (state.problems.length > 0) return <ErrorSummary state={state} />;
  return answer?.done ? <Alert kind="success">{say(answer.done)}</Alert> : null;
}

function ErrorSummary({ state }: { state: FormState }) {
  const t = useText(uiText);
  const say = useSay();
  return (
    <Focused trigger={state.problems}>
      <Alert kind="error" title={t.problemSummary(state.problems.length)}>
        <ul className="mt-1 list-disc pl-4">
          {state.problems.map(({ field, text }) => (
            <li key={`${field} ${text.vi}`}>
              {field === null ? say(text) : <a href={`#${fieldId(state, field)}`}>{say(text)}</a>}
            </li>
          ))}
        </ul>
      </Alert>
    </Focused>
  );
}

function OvertakenNotice({ text, standsAt }: { text: string; standsAt: string | undefined }) {
  const t = useText(uiText);
  const { pathname, search } = useLocation();
  return (
    <Focused trigger={text}>
      <Alert kind="warn" title={text}>
        <p>{t.overtakenHow}</p>
        <div className="mt-2">
          <Link to={standsAt ?? pathname + search} reloadDocument={standsAt === undefined} className={buttonClass("secondary")}>
            {t.seeHowItStands}
          </Link>
        </div>
      </Alert>
    </Focused>
  );
}

function ConflictNotice({ text }: { text: string }) {
  const t = useText(uiText);
  const { pathname, search } = useLocation();
  return (
    <Focused trigger={text}>
      <Alert kind="warn" title={text}>
        <p>{t.conflictHow}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <SubmitButton look="secondary">{t.conflictKeepMine}</SubmitButton>
          <Link to={pathname + search} reloadDocument data-discards className={buttonClass("quiet")}>
            {t.conflictTakeTheirs}
          </Link>
        </div>
      </Alert>
    </Focused>
  );
}
