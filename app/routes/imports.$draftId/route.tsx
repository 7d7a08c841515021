import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import type { RoomHandle } from "~/components/frame/rooms";
import { DraftDone } from "~/components/importing/draft-done";
import { DraftNotice } from "~/components/importing/draft-notice";
import { importingText } from "~/components/importing/importing.text";
import { ReviewActions, ReviewPage, SkipToDoubtful } from "~/components/importing/review-page";
import { roomOfDraft, useDraftCrumbs } from "~/components/importing/room-of-draft";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { fieldOf } from "~/features/importing/items/draft-item";
import { reviewView } from "~/features/importing/review/review.view.server";
import { guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ view, param, url }) => ({
  page: await reviewView(view, param("draftId"), {
    changedId: url.searchParams.get("changed"),
    reportOf: url.searchParams.get("for"),
  }),
  isByDoubt: url.searchParams.get("order") !== "document",
}));

export const handle: RoomHandle = {
  roomOf: (data) => roomOfDraft((data as SerializeFrom<typeof loader>).page.draft),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.page.draft.fileName : importingText.title, matches);

export default function ReviewDraft() {
  const t = useText(importingText);
  const { page, isByDoubt } = useLoaderData<typeof loader>();
  const head = page.items.find(({ kind }) => kind === "plan");
  const crumbs = useDraftCrumbs(page.draft);
  const title = (head && fieldOf(head.fields, "title")) || page.draft.fileName;
  const original = (
    <a href={paths.importFile(page.draft.id)} className="underline" download>
      {t.original}
    </a>
  );
  return (
    <>
      <SkipToDoubtful page={page} />
      <PageHeader
        title={title}
        sub={
          <>
            {title === page.draft.fileName ? null : `${page.draft.fileName} · `}
            {page.draft.madeBy} · {original}
          </>
        }
        breadcrumbs={crumbs}
        actions={<ReviewActions page={page} />}
      />
      <DraftDone page={page} />
      <DraftNotice draft={page.draft} />
      {page.blocks.length === 0 ? null : <ReviewPage page={page} isByDoubt={isByDoubt} />}
    </>
  );
}
