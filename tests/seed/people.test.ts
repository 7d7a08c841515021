import { describe, expect, it } from "vitest";
import { roleWords } from "~/components/accounts/role-words";
import { people } from "~seed/demo/world/people";

describe("people of the demonstration", () => {
  it.each(people.map(({ name, roles }) => [name, roles] as const))(
    "%s holds the role of which the name speaks",
    (name, roles) => {
      const words = roles.map((role) => roleWords[role].name.vi.toLowerCase());
      expect(words.filter((word) => name.toLowerCase().includes(word))).not.toEqual([]);
    },
  );
});
