/** Each piece of work has exactly one agency that leads it; the others support. */
import type { Text } from "~/lib/i18n/text";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";

/** Why an agency that already supports the task cannot lead it as well. */
export function leadAlsoSupports(names: readonly string[]): Text {
  const list = names.join("; ");
  return {
    vi: `${list} đang là cơ quan phối hợp của nhiệm vụ này. Mỗi nhiệm vụ chỉ giao cho một cơ quan chủ trì, và cơ quan chủ trì không đồng thời phối hợp. Hãy bỏ khỏi danh sách phối hợp, hoặc chọn cơ quan chủ trì khác.`,
    en: `${list} already supports this task. Each task has one lead agency, which does not also support it. Take it off the supporting agencies, or choose another lead.`,
  };
}

/** The text taken apart where several names may meet. */
export function apart(typed: string): string[] {
  return tidy(typed)
    .split(/\s*[;,+&/\n]\s*|\s+(?:và|and)\s+/iu)
    .map(tidy)
    .filter(Boolean);
}

/** The names in one field, when it holds more than one: "Sở Y tế; Công an tỉnh". A name with commas of its own stays whole when `known`. */
export function severalNames(typed: string, known: (folded: string) => boolean): string[] {
  const whole = tidy(typed);
  if (known(foldForSearch(whole))) return [];
  const parts = apart(whole);
  return parts.length > 1 && parts.some((part) => known(foldForSearch(part))) ? parts : [];
}

/** Said when one field names several lead agencies. */
export function oneLeadOnly(names: readonly string[]): Text {
  return {
    vi: `Ô này ghi ${names.length} cơ quan (${names.join("; ")}). Mỗi nhiệm vụ chỉ giao cho một cơ quan chủ trì: mỗi ô chọn một cơ quan, cơ quan còn lại ghi ở phần phối hợp.`,
    en: `This field names ${names.length} agencies (${names.join("; ")}). Each task has one lead agency: choose one per field and list the others as supporting.`,
  };
}
