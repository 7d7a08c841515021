import type { CommandContext } from "~/features/accounts/context";
import { valueOfOne } from "~/lib/outcome";
import { type FormFacts, type PublishedForm, publishForms } from "./publish-forms.server";

export type NewForm = FormFacts & { planId: string };

/**
 * Publishes a form of a plan, or the next version of it, as `publishForms`.
 * @throws RuleViolation when two rows have the same key, a row with parts takes no number, or the threshold for small
 * counts is not a whole number from 0 to 100
 */
export async function publishForm(command: CommandContext, { planId, ...form }: NewForm): Promise<PublishedForm> {
  return valueOfOne(await publishForms(command, { planId, forms: [form] }));
}
