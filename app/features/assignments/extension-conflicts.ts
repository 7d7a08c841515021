import { Conflict } from "~/lib/errors";

/** What was to be decided or taken back is not there any more. */
export function nothingWaits(): Conflict {
  return new Conflict({
    vi: "Không còn đề nghị gia hạn nào chờ quyết định: đã có người quyết định, hoặc đề nghị đã được rút. Hãy quay lại phần việc để xem.",
    en: "No request for an extension waits any more: it was decided, or withdrawn. Go back to the assignment to see.",
  });
}
