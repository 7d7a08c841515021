import { z } from "zod";
import { type DeadlineSpec, dueLevels } from "~/features/calendar/deadline-spec";
import { describeDeadline } from "~/features/calendar/describe-deadline";
import { isDueAfterClosing } from "~/features/calendar/occurrences";
import type { Text } from "~/lib/i18n/text";
import { say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { deadlineKinds } from "./deadline-fields";
import { readTypedDeadline } from "./typed-deadline";

const dueTooEarly: Text = {
  vi: "Hạn gửi phải sau ngày chốt số liệu của kỳ. Hãy chọn ngày muộn hơn, tháng liền sau kỳ, hoặc số liệu chốt ngay trước hạn gửi.",
  en: "The report must be due after the data of the period are closed. Choose a later day, the month after the period, or data that close just before the due day.",
};

/** The fields whose due day does not come after the closing of the data. */
function tooEarlyIn(spec: DeadlineSpec): string[] {
  if (spec.kind !== "periodic") return [];
  const { every, window, due, levels = {} } = spec;
  const own = dueLevels.filter((level) => levels[level] && !isDueAfterClosing({ every, window, due: levels[level] }));
  return [...(isDueAfterClosing({ every, window, due }) ? [] : ["day"]), ...own.map((level) => `${level}Day`)];
}

const dueOutsidePeriod: Text = {
  vi: "Số liệu chốt ngay trước hạn gửi thì hạn phải nằm trong kỳ. Hãy chọn một tháng trong kỳ; hạn ở tháng liền sau kỳ thì chọn số liệu trọn các tháng hoặc theo Nghị định 09.",
  en: "Where data close just before the due day, that day lies in the period. Choose a month of it; for the month after, choose whole months or Decree 09.",
};

/** The deadline typed in the fields "deadline.…" (here without their prefix). Words left empty are put in as the system says them. */
export const deadlineFormSchema = z.record(z.string(), z.string()).transform((typed, context): DeadlineSpec => {
  const refuse = (field: string, text: Text) =>
    context.addIssue({ code: "custom", path: [field], message: say(text.vi, text.en) });
  const kind = deadlineKinds.find((candidate) => candidate === typed.kind);
  if (kind === undefined) {
    refuse("kind", { vi: "Hãy chọn kiểu thời hạn.", en: "Choose the kind of deadline." });
    return z.NEVER;
  }
  const spec = readTypedDeadline(kind, tidy(typed.words ?? ""), typed);
  if (Array.isArray(spec)) {
    for (const problem of spec) if (!problem.ok) refuse(problem.field, problem.text);
    return z.NEVER;
  }
  const tooEarly = tooEarlyIn(spec);
  if (tooEarly.length > 0) {
    const isOwnWindow = spec.kind === "periodic" && spec.window === "untilDue";
    for (const field of tooEarly) refuse(field, isOwnWindow ? dueOutsidePeriod : dueTooEarly);
    return z.NEVER;
  }
  return spec.words === "" && kind !== "none" ? { ...spec, words: describeDeadline(spec).vi } : spec;
});
