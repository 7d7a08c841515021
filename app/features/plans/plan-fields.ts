/** A plan as it is typed in its form, and back. */
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { readDay } from "~/lib/read-day";
import { tidy } from "~/lib/vietnamese-text";
import type { PlanBasis, PlanFacts } from "./plan";

/** Names that stand in the form where the facts hold ids. */
export type PlanNames = { readonly issuer: string; readonly standing: string; readonly carriesOut: string };

const day = (date: CalendarDate | null) => (date === null ? "" : formatDate(date));

/** One basis on one line: "361/QĐ-TTg ngày 07/03/2016: Chương trình hành động". */
export function basisLine({ number, issuedOn, about }: PlanBasis): string {
  return `${number}${issuedOn === null ? "" : ` ngày ${formatDate(issuedOn)}`}${about === "" ? "" : `: ${about}`}`;
}

type ReadLine = { readonly ok: true; readonly basis: PlanBasis } | { readonly ok: false; readonly text: Text };

/** Reads a line written by `basisLine`, or by a person in the same manner. */
export function readBasisLine(line: string): ReadLine {
  const [, head = "", about = ""] = /^([^:]*)(?::(.*))?$/u.exec(tidy(line)) ?? [];
  const dated = /^(.*?),?\s+ngày\s+(\S+)$/iu.exec(head.trim());
  const number = (dated?.[1] ?? head).trim();
  if (number === "") {
    return {
      ok: false,
      text: {
        vi: `Căn cứ “${line}” thiếu số hiệu. Hãy ghi số hiệu trước dấu hai chấm.`,
        en: `The basis “${line}” has no number. Write the number before the colon.`,
      },
    };
  }
  if (!dated) return { ok: true, basis: { number, issuedOn: null, about: about.trim() } };
  const read = readDay(`Ngày của căn cứ ${number}`, `day of the basis ${number}`, dated[2] ?? "");
  if (!read.ok) return read;
  return { ok: true, basis: { number, issuedOn: read.date, about: about.trim() } };
}

/** The form's fields for a plan, each as it would be typed. */
export function planFields(plan: PlanFacts, names: PlanNames): Record<string, string> {
  return {
    number: plan.number ?? "",
    title: plan.title,
    issuer: names.issuer,
    standing: names.standing,
    place: plan.place ?? "",
    issuedOn: day(plan.issuedOn),
    effectiveOn: day(plan.effectiveOn),
    signer: plan.signer ?? "",
    signerTitle: plan.signerTitle ?? "",
    periodFrom: day(plan.periodFrom),
    periodTo: day(plan.periodTo),
    cutOffOn: day(plan.cutOffOn),
    carriesOut: names.carriesOut,
    beforeMeans: plan.beforeMeans,
    weekendRule: plan.weekendRule,
    peersSee: plan.peersSee,
    bases: plan.bases.map(basisLine).join("\n"),
    recipients: plan.recipients.join("\n"),
  };
}
