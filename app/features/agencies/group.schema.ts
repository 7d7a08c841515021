import { z } from "zod";
import { requiredDate, requiredText, say } from "~/lib/say";

const typedAgencies = z
  .array(z.string())
  .default([])
  .transform((names) => names.map((name) => name.trim()).filter(Boolean));

/** A new group; owner and members are typed by name or code. */
export const newGroupSchema = z.object({
  id: z.ulid(say("Biểu này đã cũ. Hãy mở lại trang.", "This form is out of date. Open the page again.")),
  name: requiredText("tên nhóm", "name", 300),
  owner: requiredText("cơ quan giữ danh sách", "owner"),
  members: typedAgencies,
  from: requiredDate("Ngày bắt đầu", "beginning"),
});

/** A change of a group: another name, who leaves, who joins, and the day of it. */
export const groupChangeSchema = z.object({
  name: requiredText("tên nhóm", "name", 300),
  version: z.string(),
  leaving: z.array(z.string()).default([]),
  members: typedAgencies,
  on: requiredDate("Ngày thay đổi", "day of the change"),
});
