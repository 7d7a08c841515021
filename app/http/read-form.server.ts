import { violation } from "~/lib/errors";

/** The most that a form without files may weigh, in bytes. The annex of a plan with every row filled is under 60 kB. */
export const maxFormBytes = 1_000_000;

/**
 * Reads a form body of at most `maxFormBytes`.
 * @throws RuleViolation when it is larger
 */
export async function readBoundedForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > maxFormBytes) {
    throw violation(null, {
      vi: "Nội dung gửi lên lớn quá 1 MB. Hãy rút gọn, hoặc gửi phần dài dưới dạng tệp đính kèm.",
      en: "What was sent is larger than 1 MB. Shorten it, or send the long part as an attachment.",
    });
  }
  return request.formData();
}
