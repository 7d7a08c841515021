// An agency that the document names is looked for in the directory of its day; what is not found keeps its words, and a person is asked.

import { type AgencyMatch, agencyMatcher, type Directory } from "~/features/reading/agencies/match-agency";
import type { Text } from "~/lib/i18n/text";
import type { NameAgency, NamedAgency } from "./items-of-reading";

function unknown(words: string, near: readonly string[]): Text {
  const list = near.map((name) => `“${name}”`).join(", ");
  const [vi, en] = near.length === 0 ? ["", ""] : [` Gần giống: ${list}.`, ` Close to it: ${list}.`];
  return {
    vi: `Danh mục cơ quan của ngày đó không có “${words}”.${vi} Hãy chọn cơ quan đúng, hoặc thêm cơ quan mới vào danh mục.`,
    en: `The directory of that day has no “${words}”.${en} Choose the right agency, or add it to the directory.`,
  };
}

const nearly = (words: string, name: string): Text => ({
  vi: `Văn bản ghi “${words}”; đã hiểu là “${name}”. Hãy kiểm tra.`,
  en: `The document says “${words}”; it was taken for “${name}”. Check it.`,
});

const isCertain = ({ kind }: AgencyMatch) => kind === "exact" || kind === "abbreviation" || kind === "group";

const mostNear = 3;

/** Finds names of `directory`; each phrase is looked for once and then remembered. */
export function agencyNaming(directory: Directory): NameAgency {
  const names = new Map(directory.map(({ id, name }) => [id, name]));
  const matched = agencyMatcher(directory);
  const known = new Map<string, NamedAgency>();
  const find = (words: string): NamedAgency => {
    const match = matched(words);
    const name = match.id === null ? undefined : names.get(match.id);
    const near = match.candidates.flatMap((id) => names.get(id) ?? []).slice(0, mostNear);
    if (name === undefined) return { name: words, doubt: unknown(words, near) };
    return { name, doubt: isCertain(match) ? null : nearly(words, name) };
  };
  return (words) => {
    const found = known.get(words) ?? find(words);
    known.set(words, found);
    return found;
  };
}
