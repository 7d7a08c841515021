/** Who issues a report on paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): parent body plain, issuing body bold, number and power to sign. */

type Issuer = {
  readonly name: string;
  readonly kind: string;
  readonly parentName: string | null;
  readonly parentKind: string | null;
};

export type Letterhead = {
  /** Printed above the issuing body; null for all but departments of a people's committee. */
  readonly parent: string | null;
  /** The issuing body, in lines. */
  readonly body: readonly string[];
  /** What stands after "/BC-" in the number; null when the document office knows it. */
  readonly symbol: string | null;
  readonly isCommittee: boolean;
};

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(.+)$/iu;

/** How `issuer` stands at the head of what it issues. */
export function letterheadOf({ name, kind, parentName, parentKind }: Issuer): Letterhead {
  const place = COMMITTEE.exec(name)?.[1];
  const isCommittee = kind === "people-committee";
  if (isCommittee && place) return { parent: null, body: ["Ủy ban nhân dân", place], symbol: "UBND", isCommittee };
  // Police, army, unions and courts answer to bodies of their own branch, which the directory does not know.
  const hasParent = kind === "department" && parentKind === "people-committee";
  return { parent: hasParent ? parentName : null, body: [name], symbol: isCommittee ? "UBND" : null, isCommittee };
}
