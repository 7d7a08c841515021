import { expect, test } from "vitest";
import { byNaturalName } from "~/lib/natural-order";

test("names are in the order in which people number them", () => {
  const names = ["trang10.jpg", "Trang 2.jpg", "trang3.jpg", "trang1.jpg", "trang 09.jpg"];
  expect(names.sort(byNaturalName)).toEqual(["Trang 2.jpg", "trang 09.jpg", "trang1.jpg", "trang3.jpg", "trang10.jpg"]);
});
