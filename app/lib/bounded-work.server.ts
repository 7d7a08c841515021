// The other side of `inBoundedProcess`: a process that is given one thing, says how far it is, may ask, and answers once.
import { type Problem, RuleViolation } from "./errors";

type Fault = { readonly name: string; readonly message: string; readonly stack?: string };

/** What the process says to its parent. */
export type Said =
  | { readonly kind: "said"; readonly words: unknown }
  | { readonly kind: "asked"; readonly question: unknown }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "failed"; readonly problems?: readonly Problem[]; readonly fault?: Fault };

type Heard = { readonly given: unknown } | { readonly answer: unknown };

export type Parent = {
  /** Tells how far the work is. */
  readonly say: (words: unknown) => void;
  /** Asks the parent; one question at a time. */
  readonly ask: (question: unknown) => Promise<unknown>;
};

const send = (said: Said) => void process.send?.(said);

const faultOf = (error: unknown): Fault =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: "Error", message: String(error) };

function failure(error: unknown): Said {
  if (!(error instanceof RuleViolation)) return { kind: "failed", fault: faultOf(error) };
  const { problems, cause } = error;
  return { kind: "failed", problems, ...(cause === undefined ? {} : { fault: faultOf(cause) }) };
}

/** Does the job once, with what the parent gives, and tells it the outcome. The parent then ends this process. */
export function work<Given>(job: (given: Given, parent: Parent) => Promise<unknown>): void {
  let answered: (answer: unknown) => void = () => undefined;
  const ask = (question: unknown) =>
    new Promise<unknown>((resolve) => {
      answered = resolve;
      send({ kind: "asked", question });
    });
  const parent: Parent = { say: (words) => send({ kind: "said", words }), ask };
  process.on("message", (heard: Heard) => {
    if ("answer" in heard) return answered(heard.answer);
    job(heard.given as Given, parent).then(
      (result) => send({ kind: "done", result }),
      (error) => send(failure(error)),
    );
  });
  // The parent decides when this ends. That the parent is gone is heard only between two pieces of work: within one, the system's
  // bound on its computing ends it.
  process.on("disconnect", () => process.exit());
  process.on("SIGTERM", () => undefined);
}
