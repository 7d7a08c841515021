import type { Text } from "~/lib/i18n/text";

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/coc_coc_browser/, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const nameIn = (names: typeof browsers, text: string) => names.find(([pattern]) => pattern.test(text))?.[1];

/** "Chrome trên Windows", from what a browser says of itself. */
export function deviceName(userAgent: string | null): Text {
  const [browser, system] = [nameIn(browsers, userAgent ?? ""), nameIn(systems, userAgent ?? "")];
  if (browser && system) return { vi: `${browser} trên ${system}`, en: `${browser} on ${system}` };
  const one = browser ?? system;
  return one ? { vi: one, en: one } : { vi: "Thiết bị không rõ", en: "Unknown device" };
}
