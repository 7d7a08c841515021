import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/tailwind.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("(prefers-color-scheme: dark)");

function coloursIn(part: string): Record<string, string> {
  return Object.fromEntries([...part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const schemes = { light: coloursIn(light), dark: coloursIn(dark.split("@layer")[0] ?? "") };

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// WCAG 2.2, 1.4.3
function contrast(a: string, b: string): number {
  const [more = 0, less = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (more + 0.05) / (less + 0.05);
}

const grounds = ["paper", "ground", "head", "hover"];
const tones = ["done", "done-late", "open", "soon", "late", "none", "wait", "paused"];

const pairs: [text: string, ground: string, least: number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ["ink", ground, 7],
    ["ink-2", ground, 7],
    ["ink-3", ground, 4.5],
    ["accent", ground, 4.5],
    ["late", ground, 4.5],
  ]),
  ...tones.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, 4.5],
    [tone, "paper", 4.5],
  ]),
  ["accent", "accent-soft", 4.5],
  ["ink", "accent-soft", 7],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["paper", "late", 4.5],
  ["amber-ink", "amber-soft", 7],
  ["error-ink", "late-soft", 7],
  // The edge of a field or a button must be seen (1.4.11).
  ["line-strong", "paper", 3],
  ["line-strong", "ground", 3],
];

describe.each(["light", "dark"] as const)("the %s colours", (scheme) => {
  it.each(pairs)("%s on %s can be read", (text, ground, least) => {
    const colours = schemes[scheme];
    expect(contrast(colours[text] ?? "#000000", colours[ground] ?? "#000000")).toBeGreaterThanOrEqual(least);
  });
});
