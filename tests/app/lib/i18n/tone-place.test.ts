import { expect, it } from "vitest";
import { comparable } from "~/lib/vietnamese-text";
import { sourcesIn } from "~tests/support/imports";

/** What reads the words of others, who write either way. */
const readers = [/^app\/features\/reading\//, /^app\/lib\/vietnamese-text\.ts$/, /^app\/features\/reports\/letterhead\.ts$/];

const otherwise = (text: string) =>
  [...text.matchAll(/\p{L}*[ou][À-ỹ]\p{L}*/giu)].flatMap(([word]) => (comparable(word) === word.toLowerCase() ? [] : [word]));

it("a word in our own texts has one spelling: the tone stands where “Ủy ban”, “Hòa” and “HỎA TỐC” have it", () => {
  expect(otherwise("Huỷ, khoá sổ; hủy, khóa, hoàn toàn, quý, thuyền")).toEqual(["Huỷ", "khoá"]);
  const own = sourcesIn("app", "seed", "scripts").filter(({ path }) => !readers.some((reader) => reader.test(path)));
  expect(own.flatMap(({ path, text }) => otherwise(text).map((word) => `${path}: ${word}`))).toEqual([]);
});
