import { type ListCounter, type ListLevel, listCounter, mostLevels } from "./list-counter";
import type { NumberFormat } from "./list-number";
import { elementsOf, type XmlElement } from "./xml";

const formats: Readonly<Record<string, NumberFormat>> = {
  "1": "decimal",
  "01": "decimalZero",
  I: "upperRoman",
  i: "lowerRoman",
  A: "upperLetter",
  a: "lowerLetter",
  "": "none",
};

/** "%1%.%2%." as newer programs write it; else the numbers of the levels shown, between prefix and suffix. */
function textOfLevel({ attributes }: XmlElement, level: number): string {
  const whole = attributes["num-list-format"];
  if (whole !== undefined) return whole.slice(0, 60).replace(/%(\d+)%/g, "%$1");
  const shown = Math.min(Math.max(Number(attributes["display-levels"]) || 1, 1), level);
  const numbers = Array.from({ length: shown }, (_each, index) => `%${level - shown + index + 1}`).join(".");
  return `${attributes["num-prefix"] ?? ""}${numbers}${attributes["num-suffix"] ?? ""}`;
}

function levelOf(element: XmlElement, level: number): ListLevel {
  const isBullet = element.name === "list-level-style-bullet";
  return {
    format: isBullet ? "bullet" : (formats[element.attributes["num-format"] ?? ""] ?? "decimal"),
    text: isBullet ? (element.attributes["bullet-char"] ?? "") : textOfLevel(element, level),
    start: Math.min(Number(element.attributes["start-value"] ?? 1) || 0, 30_000),
    restartsAfter: null,
    isLegal: false,
  };
}

/** The levels of a list style (`list-style` or `outline-style`). */
export function listLevels(style: XmlElement | undefined): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const element of elementsOf(style)) {
    const level = Number(element.attributes.level);
    if (level >= 1 && level <= mostLevels) levels[level - 1] = levelOf(element, level);
  }
  return levels;
}

/** The lists of a document while it is read: which counter a list takes up. */
export type OdtLists = {
  counterOf(list: XmlElement): ListCounter;
};

/** Lists begin anew, but for those that say whom they continue. */
export function odtLists(): OdtLists {
  const byId = new Map<string, ListCounter>();
  const byStyle = new Map<string, ListCounter>();
  return {
    counterOf: ({ attributes }) => {
      const style = attributes["style-name"] ?? "";
      const continued = byId.get(attributes["continue-list"] ?? "");
      const counter =
        continued ?? (attributes["continue-numbering"] === "true" ? byStyle.get(style) : undefined) ?? listCounter();
      if (attributes.id !== undefined) byId.set(attributes.id, counter);
      byStyle.set(style, counter);
      return counter;
    },
  };
}
