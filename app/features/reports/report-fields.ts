/** Names of the fields of a report on the screen: `v.` values, `n.` narrative sections, `x.` explanations. */

export const valueField = (indicatorId: string) => `v.${indicatorId}`;
export const narrativeField = (outlineItemId: string) => `n.${outlineItemId}`;
export const explanationField = (indicatorId: string) => `x.${indicatorId}`;

/** What was typed, by id. What is left out was not on the screen and stays as it is; "" clears the cell. */
export type TypedReport = {
  readonly values: Readonly<Record<string, string>>;
  readonly narratives: Readonly<Record<string, string>>;
  readonly explanations: Readonly<Record<string, string>>;
};

function starting(fields: Readonly<Record<string, readonly string[]>>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, [typed]]) => [name.slice(prefix.length), typed ?? ""]),
  );
}

/** Sorts the fields of a posted report by what they hold. */
export function typedReport(fields: Readonly<Record<string, readonly string[]>>): TypedReport {
  return { values: starting(fields, "v."), narratives: starting(fields, "n."), explanations: starting(fields, "x.") };
}
