// An agency that the document names is looked for in the directory of its day; what is not found keeps its words, and a person is asked.

import type { AgencyMatch, Directory } from "~/features/reading/agencies/directory";
import { exceptionOf } from "~/features/reading/agencies/exception";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { membersWithout, notTakenOut, takenWithout } from "./excepted-members";
import type { NameAgency, NamedAgency } from "./named-agency";

const notIn = (words: string): Text => ({
  vi: `Danh mục cơ quan của ngày đó không có “${words}”.`,
  en: `The directory of that day has no “${words}”.`,
});

/** That the directory does not know a name, with those that are `near` to it, and what to do. */
export function unknownName(words: string, near: readonly string[] = []): Text {
  const list = near.map((name) => `“${name}”`).join(", ");
  const [vi, en] = near.length === 0 ? ["", ""] : [` Gần giống: ${list}.`, ` Close to it: ${list}.`];
  return {
    vi: `${notIn(words).vi}${vi} Hãy chọn cơ quan đúng, hoặc thêm cơ quan mới vào danh mục.`,
    en: `${notIn(words).en}${en} Choose the right agency, or add it to the directory.`,
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
  const findWith = (group: string, excepted: string): NamedAgency | null => {
    const { id } = matched(group);
    const entry = directory.find((each) => each.id === id && each.isGroup);
    if (entry === undefined) return null;
    const members = membersWithout(entry, excepted, directory);
    if (members === null) return { name: entry.name, doubt: notTakenOut(entry.name, excepted) };
    return { name: entry.name, members, doubt: takenWithout(entry.name, excepted, members.length) };
  };
  const find = (words: string): NamedAgency => {
    const exception = exceptionOf(words);
    const group = exception && findWith(exception.group, exception.excepted);
    if (group) return group;
    const match = matched(words);
    const name = match.id === null ? undefined : names.get(match.id);
    const near = match.candidates.flatMap((id) => names.get(id) ?? []).slice(0, mostNear);
    if (name === undefined) return { name: words, doubt: unknownName(words, near), isUnknown: true };
    return { name, doubt: isCertain(match) ? null : nearly(words, name) };
  };
  return (words) => {
    const found = known.get(words) ?? find(words);
    known.set(words, found);
    return found;
  };
}

const isUnknown = (words: string) => (doubt: Text) => doubt.vi.startsWith(notIn(words).vi);

/** The fields of an item that name agencies. */
export const agencyFields: readonly string[] = ["issuer", "standing", "leads[]", "supports[]", "sendTo", "via"];

type Named = { readonly fields: TypedFields; readonly doubts: readonly Text[] };

/** Every name in the fields of an item that name agencies, each once. */
export function namesIn({ fields }: Pick<Named, "fields">): string[] {
  return [...new Set(agencyFields.flatMap((field) => fields[field] ?? []))];
}

/** Whether an item names an agency by these words. */
export const bearsName = (item: Pick<Named, "fields">, words: string): boolean => namesIn(item).includes(words);

/** The words of an item that the directory does not know, each once. */
export function unknownAgencies({ fields, doubts }: Named): string[] {
  return namesIn({ fields }).filter((words) => doubts.some(isUnknown(words)));
}

/** Whether a doubt is about a name that the directory does not know. */
export const isAboutUnknown = (doubt: Text, { fields }: Pick<Named, "fields">) =>
  namesIn({ fields }).some((words) => isUnknown(words)(doubt));

/** The item with `name` wherever it had the unknown `words`, and without the doubt about them. */
export function withAgency({ fields, doubts }: Named, words: string, name: string): Named {
  const put = (values: readonly string[]) => [...new Set(values.map((value) => (value === words ? name : value)))];
  const named = Object.entries(fields).map(([field, values]) => [field, agencyFields.includes(field) ? put(values) : values]);
  return { fields: Object.fromEntries(named), doubts: doubts.filter((doubt) => !isUnknown(words)(doubt)) };
}
