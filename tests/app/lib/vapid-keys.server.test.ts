import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keptVapidKeys } from "~/lib/vapid-keys.server";

it("the keys of an installation are made once, and nothing half written is left beside them", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "dondoc-vapid-")), "data");
  const keys = keptVapidKeys(folder);
  expect(keptVapidKeys(folder)).toEqual(keys);
  expect(readdirSync(folder)).toEqual(["vapid-keys.json"]);
});
