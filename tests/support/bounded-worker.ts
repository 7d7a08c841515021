/** What a test lets a bounded process do. */
import { work } from "~/lib/bounded-work.server";

function loop(): never {
  for (;;);
}

work(async (given: "tell your surroundings" | "loop") => (given === "loop" ? loop() : { ...process.env }));
