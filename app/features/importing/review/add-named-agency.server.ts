import type { CommandContext } from "~/features/accounts/context";
import { addAgency, type NewAgency } from "~/features/agencies/add-agency.server";
import { resolveAgencyName } from "~/features/agencies/find-agency.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { type DraftScope, scopeOfDraft } from "../draft/draft-scope.server";
import { holdDraft } from "../draft/require-draft.server";
import { type AgencyChosen, chooseAgency } from "./choose-agency.server";

const beginsLater = (on: DraftScope["on"]) => ({
  vi: `Cơ quan phải có vào ngày của văn bản, ${formatDate(on)}. Hãy ghi ngày bắt đầu không sau ngày đó.`,
  en: `The agency has to exist on the day of the document, ${formatDate(on)}. Enter a beginning that is not after it.`,
});

const meansAnother = (name: string) => ({
  vi: `“${name}” đã là tên của một cơ quan hoặc nhóm cơ quan khác. Hãy ghi tên khác, hoặc quay lại chọn tên đã có.`,
  en: `“${name}” is the name of another agency or group already. Enter another name, or go back and choose the one that is there.`,
});

type Addition = { readonly draftId: string; readonly words: string; readonly agency: Omit<NewAgency, "origin"> };

/**
 * Adds the agency that a document means by some words to the directory, and says so for all items that bear them: both, or neither.
 * @throws NotFound, Conflict as `holdDraft`; whatever `addAgency` and `chooseAgency` throw
 * @throws RuleViolation at `validFrom` when the agency begins after the document, at `name` when its name means another there
 */
export async function addNamedAgency(
  { db, actor, now }: CommandContext,
  { draftId, words, agency }: Addition,
): Promise<AgencyChosen> {
  const name = tidy(agency.name);
  return inTransaction(db, async (trx) => {
    const command = { db: trx, actor, now };
    const { draft } = await holdDraft(trx, actor, draftId);
    const scope = await scopeOfDraft(trx, draft, dayOf(now));
    if (agency.validFrom > scope.on) throw violation("validFrom", beginsLater(scope.on));
    if ((await groupsOn(trx, scope.near)).some((group) => group.name === name)) throw violation("name", meansAnother(name));
    const { id } = await addAgency(command, { ...agency, origin: "document" });
    // The items keep names: this one has to lead back to the agency that was added.
    const found = await resolveAgencyName(trx, name, scope);
    if (!found.ok || found.agency.id !== id) throw violation("name", meansAnother(name));
    return chooseAgency(command, { draftId, words, name });
  });
}
