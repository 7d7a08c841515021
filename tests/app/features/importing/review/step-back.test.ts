import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftItem, fieldOf, isKept } from "~/features/importing/items/draft-item";
import type { ChangeOfItem, ItemStep } from "~/features/importing/items/item-change";
import type { ReadWords } from "~/features/importing/review/half";
import { joinStep, moveStep, type Rearranging, splitStep } from "~/features/importing/review/rearranging-steps";
import { type StepKind, type StepTrace, stepBack, traceOf } from "~/features/importing/review/step-back";
import { draftItem } from "~tests/support/draft-item";

// Words that no other item has, several sentences each, so that every item can be split more than once.
const wordsOf = (id: number) => [1, 2, 3].map((part) => `Việc ${id}x${part} phải làm`);

const item = (id: number): DraftItem =>
  draftItem({
    id: `item${id}`,
    position: id,
    fields: { text: [wordsOf(id).join(". ")], "deadline.kind": ["none"], "leads[]": [`Cơ quan ${id}`] },
    source: { path: ["II", String(id)], line: id, words: wordsOf(id).join(". ") },
    heading: "II. NỘI DUNG",
  });
const read: ReadWords = () => ({ deadlines: [], deliverable: null, sendTo: null, via: null });

type Taken = { readonly items: readonly DraftItem[]; readonly trace: StepTrace };

const changed = (items: readonly DraftItem[], changes: readonly ChangeOfItem[]): DraftItem[] =>
  items.map((one) => {
    const own = changes.find(({ id }) => id === one.id);
    return own ? { ...one, ...own.change, version: one.version + 1 } : one;
  });

function exchanged(items: readonly DraftItem[], pair: readonly [string, string] | null | undefined): DraftItem[] {
  const at = (id: string | undefined) => items.find((one) => one.id === id)?.position ?? 0;
  return items.map((one) => {
    if (!pair?.includes(one.id)) return one;
    return { ...one, position: at(pair.find((id) => id !== one.id)), version: one.version + 1 };
  });
}

let made = 0;

function added(items: readonly DraftItem[], step: ItemStep): DraftItem[] {
  if (!step.added) return [...items];
  const { behind, items: more } = step.added;
  const moved = items.map((one) => (one.position > behind ? { ...one, position: one.position + more.length } : one));
  const news = more.map(({ item: each, state }, index) => {
    made += 1;
    return { ...each, state, id: `made${made}`, version: 1, position: behind + 1 + index };
  });
  return [...moved, ...news];
}

function taken(items: readonly DraftItem[], what: StepKind, step: ItemStep): Taken {
  const next = added(exchanged(changed(items, step.changes), step.exchanged), step);
  const news = next.filter(({ id }) => !items.some((one) => one.id === id)).map(({ id }) => id);
  return { items: next, trace: traceOf(items, what, step, news) };
}

function takenBack(items: readonly DraftItem[], trace: StepTrace): DraftItem[] | null {
  const back = stepBack(items, trace);
  if (!back) return null;
  const places: readonly string[] = back.exchanged ?? [];
  const own = back.changes.filter(({ id }) => !places.includes(id));
  return exchanged(changed(items, own), back.exchanged).filter(({ id }) => !back.removed.includes(id));
}

const ways = ["split", "join", "up", "down", "out", "back", "undo"] as const;
type Way = (typeof ways)[number];

function rearranged(items: readonly DraftItem[], one: DraftItem, how: Way): Rearranging | null {
  if (how === "back")
    return one.state === "left-out" ? { ok: true, step: { changes: [{ id: one.id, change: { state: "accepted" } }] } } : null;
  if (!isKept(one)) return null;
  if (how === "out") return { ok: true, step: { changes: [{ id: one.id, change: { state: "left-out" } }] } };
  if (how === "split") return splitStep(one, read);
  if (how === "join") return joinStep(items, one);
  return moveStep(items, one, how === "up" ? -1 : 1);
}

type Standing = { readonly items: readonly DraftItem[]; readonly last: StepTrace | null };

/** What a press leaves: one that is refused leaves all as it is. */
function press({ items, last }: Standing, { how, place }: { how: Way; place: number }): Standing {
  if (how === "undo") {
    const before = last && takenBack(items, last);
    return before ? { items: before, last: null } : { items, last };
  }
  const one = items[place % items.length];
  const found = one ? rearranged(items, one, how) : null;
  if (!found?.ok || !found.step) return { items, last };
  const next = taken(items, "edit", found.step);
  return { items: next.items, last: next.trace };
}

const start: Standing = { items: [0, 1, 2, 3].map(item), last: null };
const presses = fc.array(fc.record({ how: fc.constantFrom(...ways), place: fc.nat(7) }), { maxLength: 25 });
const standing = (sequence: readonly { how: Way; place: number }[]) => sequence.reduce(press, start);

const wordsIn = (items: readonly DraftItem[]) =>
  items.flatMap(({ fields }) => fieldOf(fields, "text").match(/\d+x\d+/gu) ?? []).sort((a, b) => a.localeCompare(b));
const allWords = wordsIn(start.items);
const isNotJoined = ({ state }: DraftItem) => state !== "joined";
const facts = (items: readonly DraftItem[]) =>
  items.map(({ version, position, ...rest }) => rest).sort((a, b) => a.id.localeCompare(b.id));
const inOrder = (items: readonly DraftItem[]) => [...items].sort((a, b) => a.position - b.position).map(({ id }) => id);

describe("splitting, joining, moving, leaving out, taking back and undoing, in any order", () => {
  it("lose no words of the document and leave none twice", () => {
    fc.assert(
      fc.property(presses, (sequence) => {
        expect(wordsIn(standing(sequence).items.filter(isNotJoined))).toEqual(allWords);
      }),
    );
  });

  it("never give two items the same place", () => {
    fc.assert(
      fc.property(presses, (sequence) => {
        const places = standing(sequence).items.map(({ position }) => position);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it("are undone to exactly what was before, in the same order", () => {
    fc.assert(
      fc.property(presses, fc.constantFrom(...ways.slice(0, -1)), fc.nat(7), (sequence, how, place) => {
        const before = standing(sequence);
        const then = press({ ...before, last: null }, { how, place });
        fc.pre(then.last !== null);
        const undone = press(then, { how: "undo", place: 0 });
        expect(facts(undone.items)).toEqual(facts(before.items));
        expect(inOrder(undone.items)).toEqual(inOrder(before.items));
      }),
    );
  });
});

describe("a step", () => {
  const joined = press(start, { how: "join", place: 0 });

  it("can be taken back only once", () => {
    const trace = joined.last as StepTrace;
    const back = takenBack(joined.items, trace) ?? [];
    expect(takenBack(back, trace)).toBeNull();
  });

  it("can no longer be taken back when one of its items was changed since", () => {
    const touched = changed(joined.items, [{ id: "item1", change: { remark: null } }]);
    expect(stepBack(touched, joined.last as StepTrace)).toBeNull();
  });

  it("can no longer be taken back when an item that it made was changed since", () => {
    const split = press(start, { how: "split", place: 0 });
    const touched = changed(split.items, [{ id: split.last?.made[0] ?? "", change: { state: "accepted" } }]);
    expect(stepBack(touched, split.last as StepTrace)).toBeNull();
  });

  it("of others on other items is no hindrance", () => {
    const other = press(joined, { how: "split", place: 3 });
    expect(stepBack(other.items, joined.last as StepTrace)).not.toBeNull();
  });
});
