import { z } from "zod";
import { optionalDate, requiredDate, requiredText, say } from "~/lib/say";
import { roles } from "./actor";

/** The e-mail by which a person signs in. */
export const emailSchema = requiredText("thư điện tử", "e-mail", 200).pipe(
  z.email(
    say(
      "Thư điện tử chưa đúng dạng. Hãy ghi như ten@tinh.gov.vn.",
      "The e-mail is not written correctly. Write it like name@province.gov.vn.",
    ),
  ),
);
const noRole = say("Hãy chọn ít nhất một vai trò.", "Choose at least one role.");
const agency = requiredText("cơ quan", "agency");

/** A new account. The agency is typed by name or code. */
export const newUserSchema = z.object({
  name: requiredText("họ và tên", "name", 200),
  email: emailSchema,
  agency,
  roles: z.array(z.enum(roles), noRole).min(1, noRole),
  validFrom: optionalDate("Ngày bắt đầu", "beginning"),
});

/** A role to be given. */
export const newRoleSchema = z.object({
  agency,
  role: z.enum(roles, say("Hãy chọn vai trò.", "Choose a role.")),
  /** For the whole installation. */
  isOperator: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
  validFrom: requiredDate("Ngày bắt đầu", "beginning"),
  validTo: optionalDate("Ngày kết thúc", "end"),
});

/** The day on which a role ends. */
export const roleEndSchema = z.object({ on: requiredDate("Ngày kết thúc", "end") });
