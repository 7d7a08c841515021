import { Fragment, type ReactNode } from "react";
import { taskFormText } from "~/components/plans/task-form.text";
import { Details } from "~/components/ui/details";
import { problemsAt, shownValues, useFormState } from "~/components/ui/form-state";
import { useText } from "~/components/ui/use-text";

export type FoldableField = {
  readonly name: string;
  readonly label: string;
  readonly values: readonly (string | undefined)[];
  readonly field: ReactNode;
};

/** Fields that may stay empty: those that say something, or are refused, stand in sight, the others behind "Thêm …". */
export function FilledFirst({ fields, isFolding }: { fields: readonly FoldableField[]; isFolding: boolean }) {
  const t = useText(taskFormText);
  const state = useFormState();
  const isSaid = ({ name, values }: FoldableField) =>
    problemsAt(state, name).length > 0 ||
    shownValues(
      state,
      name,
      values.map((value) => value ?? ""),
    ).some((value) => value !== "");
  const [said, rest] = [
    fields.filter((field) => !isFolding || isSaid(field)),
    fields.filter((field) => isFolding && !isSaid(field)),
  ];
  return (
    <>
      {said.map(({ name, field }) => (
        <Fragment key={name}>{field}</Fragment>
      ))}
      {rest.length === 0 ? null : (
        <Details summary={t.addMore(rest.map(({ label }) => label.toLowerCase()).join(", "))}>
          <div className="flex flex-col gap-4">
            {rest.map(({ name, field }) => (
              <Fragment key={name}>{field}</Fragment>
            ))}
          </div>
        </Details>
      )}
    </>
  );
}
