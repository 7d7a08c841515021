// Digits count as the number that they are, and a name in capitals is the same name: "Trang 2" before "trang10".
const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });

/** Compares two names as people number them. */
export const byNaturalName = (one: string, other: string): number => collator.compare(one, other);
