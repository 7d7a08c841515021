// A mail can be read without pictures and without its HTML: by plan, the most urgent first, with a link to each assignment and why it came.

import type { Actor } from "~/features/accounts/actor";
import type { CalendarDate } from "~/lib/calendar-date";
import { formatDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { inLocale, type Messages } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";
import { type SaidItem, wordsOf, wordsPathOf } from "./digest";
import { digestText } from "./digest.text";
import { countsOf, distanceWords, markBefore } from "./digest-summary";

export type DigestMail = { readonly subject: string; readonly text: string; readonly html: string };

type Words = Messages<typeof digestText>;

function subjectOf(items: readonly SaidItem[], today: CalendarDate, t: Words): string {
  return t.subject(countsOf(items, t), formatDate(today));
}

const isUrgentMessage = (items: readonly SaidItem[]) => items.some(({ stage }) => stage === "urgent");

function dueWords({ dueOn, movedFrom, daysLeft }: SaidItem, t: Words): string {
  if (dueOn === null) return t.noDeadline;
  const moved = movedFrom === null ? "" : ` (${t.firstDue(formatDate(movedFrom))})`;
  return `${t.dueOn(formatDate(dueOn))}${moved} · ${distanceWords(daysLeft, t)}`;
}

/** Where the work leads from, below its words: of an inner part also the whole. */
function underWords({ part, task, agency }: SaidItem, t: Words): string[] {
  return part === null ? [t.leadIs(agency)] : [t.partOf(task), t.leadIs(agency)];
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? "");

/** Why the person hears, once for each capacity in which they do. */
function whyOf(items: readonly SaidItem[], agencyName: string, t: Words): string[] {
  const held = new Set(items.filter(({ part }) => part === null).map(({ audience }) => audience));
  return [
    held.has("agency") ? t.whyAgency(agencyName) : "",
    held.has("head") ? t.whyHead(agencyName) : "",
    held.has("supervisor") ? t.whySupervisor(agencyName) : "",
    held.has("above") ? t.whyAbove(agencyName) : "",
    items.some(({ part }) => part !== null) ? t.whyPart : "",
    isUrgentMessage(items) ? t.atOnce : t.oncePerDay,
  ].filter(Boolean);
}

const capacities = { head: "asHead", supervisor: "asSupervisor", above: "asAbove" } as const;
const partCapacities = { agency: "inside", head: "insideAsHead", supervisor: "insideAsGiver", above: "insideAsHead" } as const;

function noteOf({ audience, part }: SaidItem, t: Words): string {
  if (part !== null) return ` (${t[partCapacities[audience]]})`;
  return audience === "agency" ? "" : ` (${t[capacities[audience]]})`;
}

type Mail = {
  readonly actor: Actor;
  /** The agency for which the person hears. */
  readonly agencyName: string;
  readonly today: CalendarDate;
  readonly items: readonly SaidItem[];
  /** Where the screens stand; null leaves the links out. */
  readonly publicUrl: string | null;
  /** Where an item leads, as a path of the screens. */
  readonly pathOf: (item: SaidItem) => string;
};

function plansOf(items: readonly SaidItem[]): [string, SaidItem[]][] {
  return [...groupBy(items, (item) => item.planId).values()].map((own) => {
    const [{ plan, planTitle }] = own as [SaidItem];
    return [plan === planTitle ? plan : `${plan} · ${planTitle}`, own];
  });
}

/** Renders a digest in the language of its reader. */
export function digestMail({ actor, agencyName, today, items, publicUrl, pathOf }: Mail): DigestMail {
  const t = inLocale(digestText, actor.locale);
  const link = (path: string | null) => (publicUrl === null || path === null ? null : new URL(path, publicUrl).href);
  const plans = plansOf(items);
  const opening = isUrgentMessage(items) ? t.openingUrgent : t.opening(formatDate(today));
  const why = whyOf(items, agencyName, t);
  const account = link(paths.accountReminders());
  const textOf = (item: SaidItem) =>
    [
      `- ${markBefore(item, t)}${wordsOf(item)}${noteOf(item, t)}`,
      ...underWords(item, t).map((line) => `  ${line}`),
      `  ${dueWords(item, t)}`,
      ...(publicUrl === null ? [] : [`  ${link(pathOf(item))}`]),
      ...[link(wordsPathOf(item))].flatMap((words) => (words === null ? [] : [`  ${t.inDocument}: ${words}`])),
    ].join("\n");
  const htmlOf = (item: SaidItem) => {
    const [to, words] = [link(pathOf(item)), link(wordsPathOf(item))];
    const colour = (item.daysLeft ?? 0) < 0 ? "#b42318" : "#1f2933";
    const due = dueWords(item, t);
    const inDocument = words === null ? "" : ` · <a href="${escaped(words)}">${escaped(t.inDocument)}</a>`;
    const opens = to === null ? "" : `<br><a href="${escaped(to)}">${escaped(t.open)}</a>${inDocument}`;
    return `<li style="margin:0 0 12px"><strong>${escaped(markBefore(item, t) + wordsOf(item))}</strong>${escaped(noteOf(item, t))}<br>${underWords(item, t).map(escaped).join("<br>")}<br><span style="color:${colour}">${escaped(due)}</span>${opens}</li>`;
  };
  const changing = account === null ? [] : [`${t.change}: ${account}`];
  const text = [
    t.greeting(actor.name),
    "",
    opening,
    ...plans.flatMap(([plan, own]) => ["", plan, ...own.map(textOf)]),
    "",
    t.whyTitle,
    ...why,
    ...changing,
    "",
  ].join("\n");
  const body = plans.map(
    ([plan, own]) =>
      `<h2 style="font-size:16px;margin:20px 0 8px">${escaped(plan)}</h2><ul style="padding-left:20px;margin:0">${own.map(htmlOf).join("")}</ul>`,
  );
  const foot = account === null ? "" : `<br><a href="${escaped(account)}">${escaped(t.change)}</a>`;
  const html = `<!doctype html><html lang="${actor.locale}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1f2933"><p>${escaped(t.greeting(actor.name))}</p><p>${escaped(opening)}</p>${body.join("")}<p style="color:#52606d;font-size:13px;margin-top:24px"><strong>${escaped(t.whyTitle)}</strong><br>${why.map(escaped).join("<br>")}${foot}</p></body></html>`;
  return { subject: subjectOf(items, today, t), text, html };
}
