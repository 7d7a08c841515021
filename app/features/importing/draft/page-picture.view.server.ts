import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { findPicture } from "./page-pictures.store.server";
import { loadDraft } from "./require-draft.server";

const mostDigits = /^[1-9]\d{0,3}$/;

/** The picture of a scanned page of a draft (WebP); pages are counted from 1. @throws NotFound, also when no picture is kept */
export async function pagePictureView({ db, actor }: ViewContext, draftId: string, page: string): Promise<Uint8Array> {
  const { draft } = await loadDraft(db, actor, draftId);
  const picture = mostDigits.test(page) ? await findPicture(db, draft.id, Number(page)) : null;
  if (picture === null) throw new NotFound();
  return picture;
}
