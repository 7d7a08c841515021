import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { type CalendarDate, formatDate, yearOf } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { Conflict, violation } from "~/lib/errors";
import { foldForSearch } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import type { LetterRow } from "~db/tables";
import { letterName } from "./letter-name";
import { holdLetter } from "./letter-object.server";
import { tellAssignments } from "./tell-assignments.server";

export type Registration = { letterId: string; number: string; symbol: string; issuedOn: CalendarDate; version: number };

const isVoided = {
  vi: "Văn bản này đã hủy, không vào sổ được.",
  en: "This letter is voided and cannot be registered.",
};
const changed = {
  vi: "Văn bản vừa được người khác vào sổ hoặc sửa. Hãy xem lại trước khi ghi.",
  en: "Somebody has just registered or changed this letter. Look again before writing.",
};
const taken = (number: string, year: number) => ({
  vi: `Số ${number} của năm ${year} đã dùng cho văn bản khác của cơ quan này. Số văn bản là duy nhất trong năm.`,
  en: `Number ${number} of ${year} is used for another letter of this agency. Numbers are unique within the year.`,
});

// The number stands first, before the words that the letter is found by from its making; a corrected one replaces it.
function numbered(searchText: string, number: string): string {
  return `${foldForSearch(number)} | ${searchText.replace(/^.* \| /, "")}`;
}

function mustFit(letter: LetterRow, { issuedOn, version }: Registration, today: CalendarDate): void {
  if (letter.voided_at) throw violation(null, isVoided);
  if (letter.version !== version)
    throw new Conflict(changed, { version: String(letter.version), number: letter.number ?? "", symbol: letter.symbol });
  if (issuedOn > today)
    throw violation("issuedOn", {
      vi: "Ngày ban hành chưa tới. Hãy nhập ngày ghi trên văn bản.",
      en: "The day of issue lies ahead.",
    });
  if (issuedOn < letter.as_of)
    throw violation("issuedOn", {
      vi: `Ngày ban hành sớm hơn ngày lập văn bản (${formatDate(letter.as_of)}).`,
      en: `The day of issue lies before the letter was made (${formatDate(letter.as_of)}).`,
    });
}

/**
 * Enters the number and day that the document office gave. The letter then stands in the history of each work, and its
 * addressees see it. Registering again corrects the entry and tells nobody twice.
 * @throws RuleViolation when the number is taken within the year, or the day does not fit
 * @throws Conflict when somebody changed the letter first
 */
export async function registerLetter({ db, actor, now }: CommandContext, registration: Registration): Promise<void> {
  const { letterId: id, number, symbol, issuedOn } = registration;
  const year = yearOf(issuedOn);
  try {
    await inTransaction(db, async (trx) => {
      const { letter, grant } = await holdLetter(trx, actor, now, id);
      mustFit(letter, registration, dayOf(now));
      const isFirst = letter.registered_at === null;
      await trx("letters")
        .where({ id })
        .update({
          number,
          symbol,
          number_year: year,
          search_text: numbered(letter.search_text, `${number}/${symbol}`),
          issued_on: issuedOn,
          version: letter.version + 1,
          ...(isFirst ? { registered_at: now, registered_by: actor.userId } : {}),
        });
      const words = `${letterName({ kind: letter.kind, number, symbol, issuedOn })}: ${letter.subject}`;
      const by = { userId: actor.userId, agencyId: grant.agencyId };
      if (isFirst) await tellAssignments(trx, now, { letterId: id, kind: "letter-registered", words, ...by });
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "letter.registered",
        objectType: "letter",
        objectId: id,
        data: { number: `${number}/${symbol}`, issuedOn, before: letter.number },
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("number", taken(number, year)) : error;
  }
}
