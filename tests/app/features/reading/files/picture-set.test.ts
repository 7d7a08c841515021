import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bindPictures } from "~/features/reading/files/bind-pictures";
import { type NamedPicture, picturesIn } from "~/features/reading/files/picture-set";
import type { Progress } from "~/features/reading/files/progress";
import { readFile } from "~/features/reading/files/read-file.server";
import { unreadable } from "~/features/reading/files/unreadable";
import type { RuleViolation } from "~/lib/errors";
import { scanStrips } from "~tests/support/scan-strips";

const picture = (name: string, words = name): NamedPicture => ({ name, bytes: strToU8(words) });
const unbound = (file: Uint8Array) => picturesIn(new Map(Object.entries(unzipSync(file))));

describe("pictures that are bound together", () => {
  it("come out as they were sent, in the order in which they were bound", () => {
    const given = [picture("b.jpg"), picture("Ảnh chụp 2.png"), picture("a.jpeg")];
    const pages = unbound(bindPictures(given));
    expect(pages?.map(({ bytes }) => bytes)).toEqual(given.map(({ bytes }) => bytes));
    expect(pages?.map(({ name }) => name)).toEqual(["1-b.jpg", "2-Ảnh chụp 2.png", "3-a.jpeg"]);
  });

  it("keep every page where a telephone calls all of them the same, and the tenth behind the ninth", () => {
    const given = Array.from({ length: 12 }, (_each, at) => picture("image.jpg", `trang ${at + 1}`));
    expect(unbound(bindPictures(given))?.map(({ bytes }) => strFromU8(bytes))).toEqual(
      given.map(({ bytes }) => strFromU8(bytes)),
    );
  });

  it("are the same file whenever they are bound, so that one handed in twice is known again", () => {
    const given = [picture("a.jpg"), picture("b.jpg")];
    expect(bindPictures(given)).toEqual(bindPictures(given));
    expect(bindPictures(given)).not.toEqual(bindPictures(given.toReversed()));
  });

  it("are pages by their names when somebody else packed them, whatever the system of that person added", () => {
    const packed = zipSync({
      "quet/": new Uint8Array(),
      "quet/trang10.JPG": strToU8("10"),
      "quet/trang2.jpg": strToU8("2"),
      "quet/Thumbs.db": strToU8("x"),
      "__MACOSX/quet/._trang2.jpg": strToU8("x"),
    });
    expect(unbound(packed)?.map(({ bytes }) => strFromU8(bytes))).toEqual(["2", "10"]);
  });

  it("are no paper of pictures as soon as anything else lies with them", () => {
    expect(unbound(zipSync({ "a.jpg": strToU8("x"), "b.docx": strToU8("x") }))).toBeNull();
    expect(unbound(zipSync({ "Thumbs.db": strToU8("x") }))).toBeNull();
  });
});

// A JPEG as far as its size is told.
const sized = (height: number, width: number) => Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height, 0, width, 0, 0, 0]);
const small = { name: "a.jpg", bytes: sized(1, 1) };

async function refusal(file: Uint8Array): Promise<string> {
  const refused: RuleViolation = await readFile(file).then(
    () => Promise.reject(new Error("It was read")),
    (error) => error,
  );
  return refused.problems.map(({ text }) => text.vi).join("");
}

describe("a hostile set of pictures", () => {
  it.each<[string, Uint8Array, string]>([
    [
      "one picture that claims 4 gigapixels",
      bindPictures([small, { name: "b.jpg", bytes: sized(255, 255) }]),
      `Ảnh thứ 2 (“2-b.jpg”): ${unreadable.tooLarge.vi}`,
    ],
    [
      "one file that is only called a picture",
      bindPictures([picture("a.jpg"), small]),
      `Ảnh thứ 1 (“1-a.jpg”): ${unreadable.broken.vi}`,
    ],
    [
      "a set within itself",
      bindPictures([small, { name: "b.png", bytes: bindPictures([small]) }]),
      `Ảnh thứ 2 (“2-b.png”): ${unreadable.broken.vi}`,
    ],
    ["more pages than are read", bindPictures(Array.from({ length: 501 }, () => small)), unreadable.tooLarge.vi],
    [
      "pictures that swell to 300 MB",
      zipSync({ "a.jpg": new Uint8Array(300_000_000), "b.jpg": new Uint8Array(1) }, { level: 1 }),
      unreadable.tooLarge.vi,
    ],
    ["names that climb out of their folder", zipSync({ "../../../etc/passwd.jpg": strToU8("x") }), unreadable.broken.vi],
    ["an end that was cut off", bindPictures([small, small]).slice(0, -30), unreadable.broken.vi],
  ])("with %s is refused with one sentence", async (_what, file, words) => {
    expect(await refusal(file)).toBe(words);
  });
});

describe("a paper that was photographed page by page", () => {
  it("is read as one document, page after page, and the picture of each page is kept with its lines", async () => {
    const [title = strToU8(""), first = strToU8(""), second = strToU8("")] = await scanStrips([240, 380], [390, 510], [530, 590]);
    const file = zipSync({ "trang10.jpg": second, "trang2.jpg": first, "Trang 1.jpg": title }, { level: 0 });
    const progress: Progress[] = [];
    const kept: number[] = [];
    const read = await readFile(file, {
      onProgress: (each) => progress.push(each),
      onPicture: async ({ page }) => void kept.push(page),
    });
    const texts = read.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
    expect(texts[0]).toBe("KẾ HOẠCH");
    expect(texts.at(-2)).toMatch(/Sở Y tế chủ trì.*chậm nhất ngày 15\/7\/2026\.$/);
    expect(texts.at(-1)).toMatch(/Ủy ban nhân dân các xã, phường/);
    expect({ pages: read.pages, kept, wasRecognised: read.wasRecognised }).toEqual({
      pages: 3,
      kept: [1, 2, 3],
      wasRecognised: true,
    });
    expect(progress).toEqual([0, 1, 2].map((page) => ({ stage: "recognising", page, pages: 3 })));
    const linesOf = (page: number) => read.scan[page - 1]?.lines.map(({ line }) => line);
    expect(linesOf(3)).toEqual([read.blocks.at(-1)?.line]);
    expect(linesOf(2)).toEqual([read.blocks.at(-2)?.line]);
  });
});
