import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/components/ui/button";
import { Details } from "~/components/ui/details";

type SelectionAction = {
  readonly label: string;
  /** The page that is opened with what was ticked. */
  readonly to: string;
  /** For the whole list instead of what was ticked. */
  readonly isAll?: boolean;
};

type SelectionFormProps = {
  children: ReactNode;
  actions: readonly SelectionAction[];
  /** Rarer ones, folded away under `othersLabel`. */
  others?: readonly SelectionAction[];
  othersLabel?: string;
  /** What else the opened page is told, such as the filters of the list. */
  hidden?: Readonly<Record<string, string>>;
};

function ActionButtons({ actions }: { actions: readonly SelectionAction[] }) {
  return actions.map(({ label, to, isAll = false }) => (
    <Button key={label} type="submit" formAction={to} name={isAll ? "all" : undefined} value={isAll ? "1" : undefined}>
      {label}
    </Button>
  ));
}

/** A table with boxes (`select`), and what can be done with the rows that are ticked; it opens a page and changes nothing. */
export function SelectionForm({ children, actions, others = [], othersLabel = "", hidden = {} }: SelectionFormProps) {
  return (
    <Form method="get">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="selection-bar">
        <ActionButtons actions={actions} />
      </div>
      {others.length > 0 ? (
        <Details summary={othersLabel}>
          <div className="flex flex-wrap gap-2 print:hidden">
            <ActionButtons actions={others} />
          </div>
        </Details>
      ) : null}
    </Form>
  );
}
