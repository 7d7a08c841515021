import type { Knex } from "knex";
import { type Actor, type Grant, grantsWith } from "~/features/accounts/actor";
import { formatInstant } from "~/lib/clock";
import { Conflict, NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { type DraftHead, findDraft } from "./draft.store.server";
import { type DraftState, handedInBy, isOpen } from "./draft-state";

const over = {
  vi: "Bản đọc này đã được xác nhận hoặc đã bỏ nên không sửa được nữa. Hãy mở lại danh sách văn bản đang đọc.",
  en: "This document was confirmed or dropped already and can no longer be changed. Open the list of documents again.",
};

const ends: Readonly<Partial<Record<DraftState, Text>>> = {
  confirmed: { vi: "đã xác nhận", en: "confirmed" },
  dropped: { vi: "đã bỏ", en: "dropped" },
};

/** Why a draft can no longer be changed, with who ended it and when where a person did; one statement. */
async function whyOver(db: Knex, { state, ended_by: endedBy, ended_at: endedAt }: DraftHead): Promise<Text> {
  const end = ends[state];
  const by: { name: string } | undefined =
    end && endedBy !== null ? await db("users").where({ id: endedBy }).first("name") : undefined;
  if (!end || !by || endedAt === null) return over;
  const at = formatInstant(endedAt);
  return {
    vi: `${by.name} ${end.vi} bản đọc này lúc ${at} nên không sửa được nữa. Hãy mở lại danh sách văn bản đang đọc.`,
    en: `${by.name} ${end.en} this document at ${at}, so it can no longer be changed. Open the list of documents again.`,
  };
}

// Not a right that reaches down: what an agency reads in is its own until it is a plan or a report.
function grantOn(actor: Actor, { agency_id: agencyId, handed_in_as: purpose }: DraftHead): Grant {
  const grant = grantsWith(actor, ...handedInBy[purpose].roles).find(({ agencyIds }) => agencyIds.includes(agencyId));
  if (!grant) throw new NotFound();
  return grant;
}

export type PermittedDraft = { readonly draft: DraftHead; readonly grant: Grant };

/** A draft of the actor's secretariat, or of those who fill in reports: whoever works there may take it up. @throws NotFound for everybody else */
export async function loadDraft(db: Knex, actor: Actor, id: string): Promise<PermittedDraft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new NotFound();
  return { draft, grant: grantOn(actor, draft) };
}

/** Holds a draft that may still be changed until the transaction ends. @throws NotFound, Conflict when it is over */
export async function holdDraft(trx: Knex.Transaction, actor: Actor, id: string): Promise<PermittedDraft> {
  const draft = await findDraft(trx, id, { forUpdate: true });
  if (!draft) throw new NotFound();
  const grant = grantOn(actor, draft);
  if (!isOpen(draft.state)) throw new Conflict(await whyOver(trx, draft));
  return { draft, grant };
}
