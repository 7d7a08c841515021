import { z } from "zod";
import { optionalDate, optionalText, requiredDate, requiredText, say } from "~/lib/say";
import { agencyKinds, agencyLevels } from "./agency";

const facts = {
  name: requiredText("tên cơ quan", "name"),
  shortName: optionalText(200),
  code: requiredText("mã cơ quan", "code", 40),
  level: z.enum(agencyLevels, say("Hãy chọn cấp.", "Choose the level.")),
  kind: z.enum(agencyKinds, say("Hãy chọn loại cơ quan.", "Choose the kind of agency.")),
  /** An administrative unit, typed by number or name. */
  unit: optionalText(200),
  validFrom: requiredDate("Ngày bắt đầu", "beginning"),
};

/** A new agency; its parent is typed by name or code. */
export const newAgencySchema = z.object({
  ...facts,
  id: z.ulid(say("Biểu này đã cũ. Hãy mở lại trang.", "This form is out of date. Open the page again.")),
  parent: optionalText(),
  validTo: optionalDate("Ngày kết thúc", "end"),
});

/** Corrections to an agency. */
export const agencyEditSchema = z.object({ ...facts, version: z.coerce.number().int() });

/** The end of an agency; its successor is typed by name or code. */
export const agencyEndSchema = z.object({
  endsOn: requiredDate("Ngày kết thúc", "end"),
  successor: optionalText(),
  version: z.coerce.number().int(),
});
