import { expect, it } from "vitest";
import { deviceName } from "~/components/accounts/device-name";

it.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge trên Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36",
    "Cốc Cốc trên Windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    "Chrome trên Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1",
    "Safari trên iOS",
  ],
  ["curl/8.5", "Thiết bị không rõ"],
  [null, "Thiết bị không rõ"],
])("a browser that calls itself %s is shown as %s", (userAgent, name) => {
  expect(deviceName(userAgent).vi).toBe(name);
});
