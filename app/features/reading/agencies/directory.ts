// The bodies and groups that a name in a document may mean, as the caller knows them.

/** A body or a group as the directory has it on the day of the document. */
export type DirectoryEntry = {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  /** Names that it had before, and those of the bodies that it took over. */
  readonly formerNames?: readonly string[];
  readonly isGroup?: boolean;
  /** The ids of those who belong to a group. */
  readonly members?: readonly string[];
};
export type Directory = readonly DirectoryEntry[];

/** What a name in a document means in a directory. */
export type AgencyMatch = {
  /** "near" is a group that is said with fewer words, or only in part. */
  readonly kind: "exact" | "abbreviation" | "slip" | "old-name" | "group" | "near" | "unmatched";
  readonly id: string | null;
  /** Ids that come near where the match is not certain, the nearest first; the match itself is not among them. */
  readonly candidates: readonly string[];
};
