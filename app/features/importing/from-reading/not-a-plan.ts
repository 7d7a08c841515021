// A paper that is handed in as a plan may be another: one that changes a plan, a report, or one that gives nobody anything to do.

import type { DocumentReading } from "~/features/reading/document-reading";
import { citedDocuments } from "~/features/reading/identity/document-number";
import { amendsAnother } from "~/features/reading/tasks/amending-clauses";
import type { Text } from "~/lib/i18n/text";

const amends = (numbers: string): Text => ({
  vi: `Văn bản này sửa đổi ${numbers}. Nếu văn bản đó đã có ở đây, hãy áp dụng văn bản này vào đó theo thông báo ở đầu trang; nếu chưa có, hãy đưa văn bản đó vào trước. Xác nhận bây giờ sẽ tạo một kế hoạch riêng.`,
  en: `This document amends ${numbers}. If that one is here, apply this to it by the notice at the top of the page; if not, hand that one in first. Confirming now makes a plan of its own.`,
});

const isReport: Text = {
  vi: "Văn bản này là báo cáo, không phải kế hoạch. Báo cáo của cơ quan đưa vào ở Báo cáo › Đọc từ văn bản. Chỉ xác nhận khi muốn theo dõi nó như một kế hoạch.",
  en: "This document is a report and no plan. An agency's report is handed in under Reports › Read from a document. Confirm it only to track it as a plan.",
};

const nothingToTrack: Text = {
  vi: "Không đọc được nhiệm vụ, chỉ tiêu hay biểu mẫu nào. Hãy xem có đúng văn bản cần đưa vào không, hoặc chọn dòng bên trái để lấy thành nhiệm vụ.",
  en: "No task, target or form was read. See whether this is the right document, or choose a line on the left to make it a task.",
};

/** Why a document may be no plan to be tracked, for whoever looks at its head; none of most. */
export function whyNotAPlan({ document, tasks, targets, forms }: DocumentReading): Text[] {
  const title = document.title ?? "";
  if (amendsAnother(title))
    return [
      amends(
        citedDocuments(title)
          .map(({ number }) => number)
          .join(", "),
      ),
    ];
  if (document.kind === "report") return [isReport];
  return tasks.length + targets.length + forms.length === 0 ? [nothingToTrack] : [];
}
