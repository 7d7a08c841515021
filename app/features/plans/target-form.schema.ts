import { z } from "zod";
import { parseVietnameseNumber } from "~/lib/number-format";
import { optionalDate, optionalText, requiredText, say } from "~/lib/say";
import { comparators, type Horizon, type Measure, measureKinds } from "./target";

const chosen = z
  .string()
  .optional()
  .transform((id) => id || null);

const optionalNumber = z
  .string()
  .optional()
  .transform((text, context): number | null => {
    if ((text ?? "").trim() === "") return null;
    const parsed = parseVietnameseNumber(text ?? "");
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: say(parsed.text.vi, parsed.text.en) });
    return z.NEVER;
  });

type Chosen = { measure: Measure["kind"]; indicatorId: string | null; ofIndicatorId: string | null; taskId: string | null };

function measureOf(
  { measure: kind, indicatorId, ofIndicatorId, taskId }: Chosen,
  refuse: (field: string, message: string) => void,
): Measure | null {
  const needed = (field: string, id: string | null) => {
    if (id === null) refuse(field, say("Cách đo này cần một mục ở đây. Hãy chọn.", "This measure needs a choice here."));
    return id ?? "";
  };
  switch (kind) {
    case "none":
    case "manual":
      return { kind };
    case "sum":
    case "average":
    case "share-yes":
      return { kind, indicatorId: needed("indicatorId", indicatorId) };
    case "ratio":
      return { kind, indicatorId: needed("indicatorId", indicatorId), ofIndicatorId: needed("ofIndicatorId", ofIndicatorId) };
    case "share-completed":
      return { kind, taskId: needed("taskId", taskId) };
    default:
      return kind satisfies never;
  }
}

/** The form of a target, as typed. */
export const targetFormSchema = z
  .object({
    text: requiredText("nội dung chỉ tiêu", "text of the target", 2000),
    passageId: chosen,
    comparator: z
      .enum(["", ...comparators])
      .optional()
      .transform((sign) => sign || null),
    value: optionalNumber,
    ofValue: optionalNumber,
    unit: optionalText(60).transform((unit) => unit ?? ""),
    horizon: z.enum(["plan", "year", "by"], say("Hãy chọn thời điểm phải đạt.", "Choose by when.")),
    horizonOn: optionalDate("Ngày phải đạt", "day"),
    measure: z.enum(measureKinds, say("Hãy chọn cách đo.", "Choose how it is measured.")),
    indicatorId: chosen,
    ofIndicatorId: chosen,
    taskId: chosen,
  })
  .transform(({ horizon, horizonOn, measure, indicatorId, ofIndicatorId, taskId, ...rest }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (horizon === "by" && horizonOn === null) refuse("horizonOn", say("Hãy nhập ngày phải đạt.", "Enter the day."));
    const by: Horizon = horizon === "year" ? { each: "year" } : horizon === "by" && horizonOn !== null ? { by: horizonOn } : null;
    return { ...rest, horizon: by, measure: measureOf({ measure, indicatorId, ofIndicatorId, taskId }, refuse) as Measure };
  });
