// Where recognised words stand is kept from the pieces of a page up to the lines of the document that they became.

/** Where words stand on a page, counted from 0; sides in points from its top left. */
export type WordSpot = {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: string;
  readonly isDoubtful: boolean;
};

type Spotted = { readonly spots?: readonly WordSpot[] };

/** The spots of what is joined; nothing where there are none. */
export function joinedSpots(parts: readonly Spotted[]): { spots?: readonly WordSpot[] } {
  const spots = parts.flatMap((part) => part.spots ?? []);
  return spots.length === 0 ? {} : { spots };
}
