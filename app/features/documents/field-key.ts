import { foldForSearch } from "~/lib/vietnamese-text";

/** Fields are found however they are typed: "{Cơ quan nhận}", "{co quan nhan}" and "{cơ_quan_nhận}" are one. */
export function fieldKey(name: string): string {
  return foldForSearch(name.replace(/[_-]+/g, " "));
}
