import { useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import type { TypedFields } from "~/lib/form-answer";
import { inLocale, type Locale, type Messages, type Text } from "~/lib/i18n/text";

/** The part of the root loader's answer that every component may rely on. */
type RootData = { readonly locale: Locale; readonly resumed: TypedFields | null; readonly typist: string | null };

export function useRootData(): RootData | undefined {
  return useRouteLoaderData("root") as RootData | undefined;
}

/** The language of the screen; Vietnamese when the root loader itself failed. */
export function useLocale(): Locale {
  return useRootData()?.locale ?? "vi";
}

/** The words of one catalogue in the language of the screen. */
export function useText<C extends Parameters<typeof inLocale>[0]>(words: C): Messages<C> {
  const locale = useLocale();
  return useMemo(() => inLocale(words, locale), [words, locale]);
}

/** Says a two-language sentence in the language of the screen: `say(problem.text)`. */
export function useSay(): (text: Text) => string {
  const locale = useLocale();
  return useMemo(() => (text: Text) => text[locale], [locale]);
}
