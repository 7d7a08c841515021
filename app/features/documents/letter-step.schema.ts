import { z } from "zod";
import { requiredDate, requiredLines, requiredText, say } from "~/lib/say";

const number = requiredText("số văn bản", "number", 20)
  .pipe(
    z
      .string()
      .regex(
        /^\d{1,6}[a-zđ]?$/iu,
        say(
          "Số văn bản chỉ gồm chữ số, có thể thêm một chữ cái, ví dụ 125 hoặc 125a.",
          "The number has digits only, perhaps a letter after them, such as 125 or 125a.",
        ),
      ),
  )
  .transform((text) => text.replace(/^0+(?=\d)/, "").toLowerCase())
  .refine((text) => !/^0\D?$/u.test(text), say("Số văn bản bắt đầu từ 1.", "Numbers begin with 1."));

export const registrationSchema = z.object({
  number,
  symbol: requiredText("ký hiệu", "symbol", 60),
  issuedOn: requiredDate("Ngày ban hành", "day of issue"),
  version: z.coerce.number().int(),
});

export const voidingSchema = z.object({ reason: requiredLines("lý do hủy", "reason", 2_000) });
