import { violation } from "~/lib/errors";
import { formTooLarge, maxFormBytes } from "~/lib/form-answer";

/**
 * Reads a form body of at most `maxFormBytes`.
 * @throws RuleViolation when it is larger
 */
export async function readBoundedForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > maxFormBytes) {
    throw violation(null, formTooLarge);
  }
  return request.formData();
}
