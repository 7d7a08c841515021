// The words of one point hold one duty or several; labels and short sentences below or behind it say who does it.

import { comparable } from "~/lib/vietnamese-text";
import { type Subject, subjectOf } from "../agencies/subject";
import type { TaskRead } from "../document-reading";
import { isClosingParagraph } from "../outline/closing-paragraph";
import { isAnnouncement, isPlain, listsMatters, sourceOf } from "../outline/entry-text";
import type { Entry } from "../outline/tree";
import { closingSentence } from "./closing-requests";
import { readDuty, type TaskContext } from "./duty";
import { unfolded } from "./labelled-points";
import { splitLabels } from "./labels";
import { namedBehind } from "./named-behind";
import { agenciesAsked, isCourtesy, requestsIn } from "./requests";
import { actsThen, asksNamed, asksOthers, dutiesIn, sentencesOf } from "./sentences";
import { isGranted } from "./statements";
import { onlySupports, rolesIn } from "./supporters";

/** Under whom a duty stands. */
export type Owners = {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** "Bộ trưởng Bộ Tài chính chủ trì:" leads every point below, also one that begins with whom to work with. */
  readonly isChair?: boolean;
  /** Whether somebody else asks them, who may ask others below: "yêu cầu các bộ, ngành:" above "a) Yêu cầu Bộ Xây dựng …". */
  readonly areAsked?: boolean;
};
export const nobody: Owners = { lead: [], support: [] };

/** The duties in the words of one entry; labels below it ("Thời gian: …") belong to the first. */
export function duties(entry: Entry, owners: Owners, walk: TaskContext, words = entry.text): TaskRead[] {
  const labels = labelsBelow(entry);
  const isAsked = owners.areAsked === true || /^(?:giao|yêu cầu|đề nghị)\s/iu.test(entry.text);
  return withRoles(dutiesIn(goesOnBelow(words, entry), owners.lead, isAsked), owners).flatMap((run, index) => {
    const isOthers = index === 0 ? owners.areAsked === true : isAsked;
    const isOwned = run.owners.lead.length > 0;
    const isOwn =
      (index === 0 && words !== entry.text) || (isOwned && (CONCERNS.test(run.text) || (!isOthers && asksOthers(run.text))));
    const subject = isOwn ? null : subjectOf(run.text);
    if (subject !== null && isGranted(subject.duty)) return [];
    if (index > 0 && saysNoMore(run.text, subject)) return [];
    if (index > 0 && /^trên đây là\s/iu.test(run.text))
      return requestsIn(run.text, false).flatMap(({ text, lead }) => closingSentence(entry, text, lead, walk));
    const given =
      subject !== null
        ? []
        : owners.areAsked
          ? agenciesAsked(run.text)
          : ((index > 0 ? actsThen(run.text)?.agencies : undefined) ?? givenAfterReason(run.text));
    const named = subject && subject.duty !== "" ? subject.agencies : given;
    const own: Owners = named.length > 0 ? { lead: named, support: [] } : run.owners;
    const text = subject && subject.duty !== "" ? subject.duty : run.text;
    // A scan can join the last duty and the request to everybody below it.
    if (index > 0 && isClosingParagraph(run.text) && !asksNamed(run.text) && subject?.duty === text)
      return closingSentence(entry, run.text, own.lead, walk);
    const { isChair = false } = own;
    return (isChair ? [text] : apart(text, own.lead)).map((part, place) => {
      const source = sourceOf(entry, index === 0 && place === 0 ? undefined : part);
      return readDuty(
        { text: part, owners: own.lead, support: own.support, isChair, labels: index + place === 0 ? labels : "", source },
        walk,
      );
    });
  });
}

// "Đối với các cơ sở chưa bảo đảm, hướng dẫn chủ cơ sở …" under the name of a body says with whom it does it.
const CONCERNS = /^đối với\s[^:]+$/iu;

// Behind the last duty: "Văn phòng Chính phủ thông báo để các bộ biết, thực hiện./.", "Trân trọng cảm ơn."
const saysNoMore = (sentence: string, subject: Subject | null) =>
  isAnnouncement(sentence) ||
  /^(?:xin )?gửi kèm\s/iu.test(subject?.duty ?? "") ||
  /^(?:xin )?trân trọng(?!\p{L})/iu.test(sentence) ||
  isCourtesy(subject?.duty ?? "");

// "Khi có kết quả đánh giá, giao Sở Nội vụ phân tích …" under the name of others is given to Sở Nội vụ alone.
const REASON = /^(?:(?:sau )?khi|trên cơ sở|căn cứ|đối với|ngoài(?: ra)?|bên cạnh)\s[^.;:]{5,200}?,?\s+giao\s+(?=\p{Lu})/iu;

function givenAfterReason(text: string): readonly string[] {
  const reason = REASON.exec(text)?.[0];
  const subject = reason === undefined ? null : subjectOf(text.slice(reason.length));
  return subject?.duty ? subject.agencies : [];
}

// A line that a wrap cut off after ";" goes on with the sentence above it, and so do the things that a duty is about.
function goesOnBelow(words: string, entry: Entry): string {
  const { children } = entry;
  if (words === entry.text && listsMatters(entry)) return [words, ...children.map(({ text }) => text)].join(" ");
  if (!/[;,]$/u.test(words)) return words;
  const rest = children.filter((child) => isPlain(child) && splitLabels(child.text).labels.length === 0);
  return [words, ...rest.map(({ text }) => text)].join(" ");
}

/** The lines below a task with labels, or that only say who does it: "a) Sở Y tế chủ trì, phối hợp với …; b) Thời gian: …". */
export function labelsBelow({ children }: Entry): string {
  const below = children.flatMap(unfolded);
  const labelled = below.filter((child) => splitLabels(child.text).labels.length > 0);
  if (labelled.length === 0) return "";
  const roles = below.filter((child) => !labelled.includes(child) && saysWho(child.text) !== null);
  return [...roles.map((child) => `Chủ trì: ${child.text}`), ...labelled.map((child) => child.text)].join("\n");
}

/** Who does the work that was named before: "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện"; null for other sentences. */
function saysWho(text: string): Owners | null {
  const subject = text.length <= 240 ? subjectOf(text) : null;
  if (
    subject === null ||
    !/^(?:chủ trì|thực hiện|tham mưu|phụ trách|(?:phối hợp )?tổ chức)(?:\s*,|\s*$|\s+thực hiện|[).;])/u.test(
      comparable(subject.duty),
    )
  )
    return null;
  return rolesIn(subject.duty, subject.agencies);
}

type Run = { readonly text: string; readonly owners: Owners };

// Under several bodies "Vận động trẻ em trở lại trường (Sở Giáo dục và Đào tạo)" is the work of that one.
function oneOf(owners: Owners, text: string): Owners {
  const named = owners.lead.length > 1 && !text.includes(";") ? namedBehind(text) : [];
  return named.length > 0 && named.every((name) => owners.lead.includes(name)) ? { ...owners, lead: named } : owners;
}

const leadBy = (lead: readonly string[]): Owners | null => (lead.length > 0 ? { lead, support: [] } : null);

// A task that names nobody may do so in brackets, or in a second sentence that says no more than who does it.
function withRoles(runs: readonly string[], owners: Owners): Run[] {
  const [first = "", second = ""] = runs;
  if (owners.lead.length > 0 || first === "") return runs.map((text) => ({ text, owners: oneOf(owners, text) }));
  const inSecond = saysWho(second);
  const rest = runs.slice(inSecond ? 2 : 1).map((text) => ({ text, owners }));
  const brackets = [...first.matchAll(/\(([^()]{8,240})\)/gu)].map(([, words = ""]) => saysWho(words));
  const named = inSecond ?? brackets.find((who) => who !== null) ?? leadBy(namedBehind(first)) ?? owners;
  return [{ text: inSecond ? `${first} ${second}` : first, owners: named }, ...rest];
}

// Help for another body's work is a duty apart from what the agency does itself.
function apart(text: string, owners: readonly string[]): string[] {
  const [first = "", ...rest] = sentencesOf(text);
  const goesOn = /^(?:trong đó|cụ thể)/iu.test(rest[0] ?? "");
  return rest.length > 0 && !goesOn && onlySupports(first, owners) ? [first, rest.join(" ")] : [text];
}
