import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { reviewText } from "~/components/importing/review.text";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

type TakeUpFormProps = { draftId: string; order: string; children: ReactNode };

/** The form around a document whose lines can be made items: one for all of them, each button says which line it means. */
export function TakeUpForm({ draftId, order, children }: TakeUpFormProps) {
  return (
    <Form method="post" action={paths.importDecisions(draftId)} preventScrollReset>
      <input type="hidden" name="order" value={order} />
      {children}
    </Form>
  );
}

const keys = { task: "t", target: "c" } as const;

/** Makes a task or a target of a line; `given` is how many items it has given already. */
export function TakeUp({ line, given }: { line: number; given: number }) {
  const r = useText(reviewText);
  const words = given === 0 ? { task: r.takeTask, target: r.takeTarget } : { task: r.oneMoreTask, target: r.oneMoreTarget };
  return (
    <span className="take-up">
      {(["task", "target"] as const).map((kind) => (
        <button key={kind} type="submit" name="taken" value={`${kind} ${line} ${given}`} data-key={keys[kind]}>
          {words[kind]}
        </button>
      ))}
    </span>
  );
}
