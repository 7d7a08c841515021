import type { TemplateKind } from "../template-kind";
import { assignmentList, assignmentSlip } from "./assignment-papers.server";
import { conclusionNotice, progressReport } from "./progress-report.server";
import { urgingLetter, urgingLetterWithAnnex } from "./urging.server";

const makers: Readonly<Record<TemplateKind, () => Promise<Uint8Array>>> = {
  urging: urgingLetter,
  "urging-annex": urgingLetterWithAnnex,
  "assignment-slip": assignmentSlip,
  "assignment-list": assignmentList,
  "progress-report": progressReport,
  conclusion: conclusionNotice,
};

const made = new Map<TemplateKind, Promise<Uint8Array>>();

/** The template that stands until the secretariat brings one of its own; a .docx file, made once in a process. */
export function defaultTemplate(kind: TemplateKind): Promise<Uint8Array> {
  const known = made.get(kind) ?? makers[kind]();
  made.set(kind, known);
  return known;
}
