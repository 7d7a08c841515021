import { Conflict } from "~/lib/errors";

/** What was to be decided or taken back is not there any more. */
function nothingWaits(): Conflict {
  return new Conflict({
    vi: "Không còn đề nghị gia hạn nào chờ quyết định: đã có người quyết định, hoặc đề nghị đã được rút. Hãy quay lại phần việc để xem.",
    en: "No request for an extension waits any more: it was decided, or withdrawn. Go back to the assignment to see.",
  });
}

/** The extension no longer stands as it was looked at. */
export function extensionMoved(): Conflict {
  return new Conflict({
    vi: "Lần gia hạn này không còn như khi mở trang: ngày đã được sửa, thời hạn đã đổi, hoặc gia hạn đã hết hiệu lực. Hãy quay lại phần việc để xem.",
    en: "This extension is not as it was when the page was opened: its day was corrected, the deadline moved, or it lapsed. Go back to the assignment to see.",
  });
}

/** The request that waits must be there, and be the one that was looked at when that is known. @throws Conflict */
export function mustWait<R extends { readonly id: string }>(open: R | undefined, seen?: string): asserts open is R {
  if (!open || (seen !== undefined && open.id !== seen)) throw nothingWaits();
}
