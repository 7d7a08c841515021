import { pagePictureView } from "~/features/importing/draft/page-picture.view.server";
import { pictureAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view }) =>
  pictureAnswer(await pagePictureView(view, param("draftId"), param("page")), "image/webp"),
);
