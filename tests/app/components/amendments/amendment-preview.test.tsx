import { expect, test } from "vitest";
import { AmendmentPreview } from "~/components/amendments/amendment-preview";
import type { Preview } from "~/features/amendments/amendment-shown";
import { renderPage } from "~tests/support/render-page";

const preview: Preview = { lines: [], tasks: [], hasDays: true, reach: "task", conflict: null };
const shown = (isEdited: boolean) =>
  renderPage(<AmendmentPreview planId="plan" preview={preview} typed={{ number: ["211/KH-UBND"] }} isEdited={isEdited} />);

test("days that were changed after the list was shown are not passed over: the list has to be asked for again first", () => {
  expect(shown(true)).toMatch(
    /<button[^>]*aria-disabled="true"[^>]*value="apply"|<button[^>]*value="apply"[^>]*aria-disabled="true"/,
  );
  expect(shown(true)).toContain("trước khi ghi");
  expect(shown(false)).not.toContain("aria-disabled");
  expect(shown(false)).not.toContain("trước khi ghi");
});
