export type Locale = "vi" | "en";

/** A sentence in both languages of the screens. */
export type Text = { readonly vi: string; readonly en: string };

type Message = string | ((...args: never[]) => string);
type Catalogue = Record<string, { readonly vi: Message; readonly en: Message }>;

/** The messages of one catalogue in one language. */
export type Messages<C extends Catalogue> = { readonly [K in keyof C]: C[K]["vi"] };

/**
 * Declares the words of one subject. Each key carries both languages, so a missing translation, or one
 * with other arguments, is a type error.
 */
export function catalogue<
  const C extends { [K in keyof C]: { vi: Message; en: C[K]["vi"] extends string ? string : C[K]["vi"] } },
>(messages: C): C {
  return messages;
}

/** The messages of `messages` in `locale`. */
export function inLocale<C extends Catalogue>(messages: C, locale: Locale): Messages<C> {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, message[locale]])) as Messages<C>;
}

/** A sentence that is the same in both languages: a number, a name. */
export function plain(text: string): Text {
  return { vi: text, en: text };
}
