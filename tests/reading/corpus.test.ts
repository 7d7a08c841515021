import { describe, expect, it } from "vitest";
import { corpus, textFormats } from "./corpus";
import { kinds, said, scoreOf } from "./score";

const examples = await corpus();

describe("the corpus", () => {
  it("holds at least 25 documents, some of them not looked at while the rules were made", () => {
    expect(examples.length).toBeGreaterThanOrEqual(25);
    expect(examples.filter(({ expected }) => expected.heldOut).length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples)("$name is read as its expectation says", (example) => {
    const score = scoreOf(example);
    expect(kinds.flatMap((kind) => score[kind].wrong.map((each) => `${kind} ${each}`))).toEqual([]);
  });

  it("is read the same way every time", async () => {
    const again = await corpus();
    expect(again.map(({ reading }) => reading)).toEqual(examples.map(({ reading }) => reading));
  }, 60_000);
});

describe("the same document in another format", () => {
  const asText = new Map(examples.map(({ name, reading }) => [name, said(reading)]));

  it.each(textFormats.filter((format) => format !== "txt"))("gives the same answer: %s", async (format) => {
    const kept = await corpus(format);
    expect(kept.length).toBeGreaterThanOrEqual(30);
    for (const { name, file, reading } of kept) expect(said(reading), file).toEqual(asText.get(name));
  });
});
