// What the readers of sections are given on their way down an outline.

import type { DocumentKind, TaskRead } from "../document-reading";
import type { SectionRole } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import type { Announced } from "./announcement";
import type { TaskContext } from "./duty";

/** What is known of a paper before its outline is walked. */
export type OutlineContext = TaskContext & {
  readonly kind: DocumentKind;
  readonly announced: Announced;
  readonly isOfRules: boolean;
};

/** The way back up: a section of any role inside another is read by whoever knows all of them. */
export type SectionWalk = OutlineContext & { readonly ofSection: (entry: Entry, above: SectionRole | null) => TaskRead[] };
