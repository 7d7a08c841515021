import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { withoutZeros } from "~/entry.server";

const words = "Giữ kiểm tra liên ngành; thêm một câu chưa lưu.";
const lines = Array.from({ length: 300 }, (_, line) => line);

/** Many short texts: only those are put into buffers together. */
const drawn = (start: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const list = lines.map((line) => <li key={line}>{words}</li>);
    const { pipe } = renderToPipeableStream(<ul title={"a".repeat(start)}>{list}</ul>, {
      onAllReady: () => resolve(text(pipe(withoutZeros()))),
      onError: reject,
    });
  });

describe("a page on its way to the browser", () => {
  it("holds every Vietnamese letter, wherever the buffers of the drawing end", async () => {
    for (let start = 0; start < 12; start += 1) expect((await drawn(start)).split(`<li>${words}</li>`)).toHaveLength(301);
  });
});
