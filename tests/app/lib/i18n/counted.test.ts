import { describe, expect, it } from "vitest";
import type { Locale } from "~/lib/i18n/text";

type Message = string | ((...args: unknown[]) => string);
type Module = Record<string, Record<string, Partial<Record<Locale, Message>>>>;

const modules = import.meta.glob<Module>("../../../../app/**/*.text.ts", { eager: true });

const messages = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module).flatMap((texts) =>
    typeof texts === "object" && texts !== null
      ? Object.entries(texts).flatMap(([key, text]) =>
          typeof text?.en === "function" ? [[`${file.replace(/.*\//, "")} ${key}`, text.en] as const] : [],
        )
      : [],
  ),
);

// "1 is left", "1 has", "1 as": words that end in s without being many.
const aPlural = /\b1 (?:\w+ )?(?!(?:is|was|has|as|its|this|across|progress|less|plus|differs|keeps|says|stays)\b)[a-z]+[^su']s\b/;

/** What a message says about one thing, given as a number or as written, whichever the message takes. */
function saidOfOne(message: (...args: unknown[]) => string): string[] {
  return [1, "1"].flatMap((one) => {
    try {
      return [String(message(one, one, one, one))];
    } catch {
      return [];
    }
  });
}

describe("English", () => {
  it("finds the messages of every catalogue", () => {
    expect(messages.length).toBeGreaterThan(100);
  });

  it("speaks of one thing in the singular", () => {
    const wrong = messages.flatMap(([name, message]) =>
      saidOfOne(message).every((said) => aPlural.test(said)) ? [`${name}: ${saidOfOne(message)[0]}`] : [],
    );
    expect(wrong).toEqual([]);
  });
});
