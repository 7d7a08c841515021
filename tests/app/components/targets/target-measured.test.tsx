import { expect, test } from "vitest";
import { Ground } from "~/components/targets/target-measured";
import type { TargetValue } from "~/features/targets/target-shown";
import { renderPage } from "~tests/support/render-page";

const value = { kind: "average", mask: null, isWhole: true, byHand: null } as TargetValue;
const ground = (coverage: TargetValue["coverage"]) => renderPage(<Ground value={{ ...value, coverage }} />);

test("a mean is of the agencies that gave a number; who reported that it did not occur is counted apart", () => {
  expect(ground({ of: 9, accepted: 7, submitted: 1, counted: 6 })).toContain(
    "từ 6/9 cơ quan · 1 cơ quan báo cáo mà không có số để tính",
  );
  expect(ground({ of: 9, accepted: 6, submitted: 1, counted: 6 })).not.toContain("không có số");
});
