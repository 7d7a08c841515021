import type { CommandContext } from "~/features/accounts/context";
import { formDefinitions } from "~/features/reports/form-definition.view.server";
import { type FormFacts, type PublishedForm, publishForms } from "~/features/reports/publish-forms.server";
import { type Problem, violation } from "~/lib/errors";
import { attempt, goOn, type Outcome } from "~/lib/outcome";
import { versionsSeen } from "../draft/known-forms.server";
import { itemForm } from "../items/check-item";
import type { DraftItem } from "../items/draft-item";

type FormOfItem = ReturnType<(typeof itemForm)["form"]>;
type Reused = ReadonlyMap<string, FormFacts>;

const ofCode = (text: Problem["text"]): Outcome<never> => ({ ok: false, problems: [{ field: "code", text }] });

const codeTwice = (code: string) => ({
  vi: `Hai biểu cùng mang mã “${code}”. Hãy đặt cho mỗi biểu một mã riêng.`,
  en: `Two forms have the code “${code}”. Give each its own.`,
});

const formGone = {
  vi: "Biểu đã chọn dùng lại không còn ở đó, hoặc bạn không xem được kế hoạch của nó. Hãy chọn lại, hoặc lập biểu như văn bản.",
  en: "The form chosen to be reused is gone, or its plan is not yours to see. Choose again, or make the form of the document.",
};

/** The versions of other plans that are taken over, as far as they are in sight; four statements for any number of them, none for none. */
async function readReused(command: CommandContext, forms: readonly FormOfItem[]): Promise<Reused> {
  const asked = await versionsSeen(
    command,
    forms.flatMap(({ reuse }) => reuse ?? []),
  );
  return asked.length === 0 ? new Map() : formDefinitions(command.db, asked);
}

// A form belongs to its plan: who sees what and when it is closed is said there. What is reused is everything that makes it up, down to
// the keys of the rows, so that the figures of both plans can be compared.
function factsOf({ reuse, ...read }: FormOfItem, reused: Reused): FormFacts {
  if (reuse === null) return read;
  const known = reused.get(reuse);
  if (!known) throw violation("reuse", formGone);
  return {
    ...known,
    code: read.code,
    cutOffOn: read.cutOffOn,
    outline: read.outline.length > 0 ? read.outline : known.outline,
  };
}

/** Refuses those whose code one before them has. */
function onceEach(forms: readonly FormFacts[]): Outcome<FormFacts>[] {
  const first = new Map(forms.toReversed().map((form) => [form.code, form]));
  return forms.map((form) => (first.get(form.code) === form ? { ok: true, value: form } : ofCode(codeTwice(form.code))));
}

/** Publishes the forms of a document with its plan. Part of confirming, which gives the transaction up when one is refused. */
export async function makeForms(
  command: CommandContext,
  planId: string,
  items: readonly DraftItem[],
): Promise<Outcome<PublishedForm>[]> {
  const read = items.map((item) => attempt(() => itemForm.form(item.fields)));
  const known = await goOn(read, async (forms) => {
    const reused = await readReused(command, forms);
    return forms.map((form) => attempt(() => factsOf(form, reused)));
  });
  const once = await goOn(known, onceEach);
  return goOn(once, (forms) => publishForms(command, { planId, forms }));
}
