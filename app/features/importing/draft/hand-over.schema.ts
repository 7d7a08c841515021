import { z } from "zod";
import { requiredText } from "~/lib/say";

/** To whom a draft goes, typed by name or code. */
export const handOverSchema = z.object({ agency: requiredText("cơ quan nhận", "receiving agency") });
