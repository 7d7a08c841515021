/** What a test lets a bounded process do. */
import { work } from "~/lib/bounded-work.server";

export type Order = "tell your surroundings" | "loop" | "fail";

function loop(): never {
  for (;;);
}

function fail(): never {
  throw new TypeError("as it was told to");
}

work(async (order: Order) => {
  if (order === "loop") return loop();
  return order === "fail" ? fail() : { ...process.env };
});
