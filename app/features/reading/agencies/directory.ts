// The bodies and groups that a name in a document may mean, as the caller knows them.

/** A body or a group as the directory has it on the day of the document. */
export type DirectoryEntry = {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  /** Names that it had before, and those of the bodies that it took over. */
  readonly formerNames?: readonly string[];
  readonly isGroup?: boolean;
};
export type Directory = readonly DirectoryEntry[];
