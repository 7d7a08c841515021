import type { Align } from "../block";
import { elementAt, elementsOf, type XmlElement } from "./xml";

/** What a paragraph or a run may say of itself; undefined where it says nothing. */
export type Look = {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isHidden?: boolean;
  /** Shown in capitals, however it was typed. */
  readonly isCapital?: boolean;
  readonly font?: string;
  readonly align?: Align;
  readonly numId?: string;
  readonly level?: number;
};

export type Styles = {
  /** What a style and those it is based on say, and its own name; the default paragraph style where none is named. */
  lookOf(style: string | undefined): Look;
  nameOf(style: string | undefined): string;
  readonly defaultStyle: string | undefined;
};

const aligns: Readonly<Record<string, Align>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = elementAt(properties, name);
  return element && !["0", "false", "off", "none"].includes(element.attributes.val ?? "");
}

const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** What run properties (`rPr`) say. */
export function runLook(properties: XmlElement | undefined): Look {
  const fonts = elementAt(properties, "rFonts")?.attributes;
  return defined({
    isBold: toggle(properties, "b"),
    isItalic: toggle(properties, "i"),
    isHidden: toggle(properties, "vanish"),
    isCapital: toggle(properties, "caps"),
    font: fonts?.ascii ?? fonts?.hAnsi,
  });
}

const numberOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : undefined);

/** What paragraph properties (`pPr`) say. */
export function paragraphLook(properties: XmlElement | undefined): Look {
  const numbering = elementAt(properties, "numPr");
  return defined({
    align: aligns[elementAt(properties, "jc")?.attributes.val ?? ""],
    numId: elementAt(numbering, "numId")?.attributes.val,
    level: numberOf(elementAt(numbering, "ilvl")?.attributes.val),
  });
}

function ownLook(style: XmlElement): Look {
  return { ...runLook(elementAt(style, "rPr")), ...paragraphLook(elementAt(style, "pPr")) };
}

/** The styles of a document (`styles.xml`); a style based on itself ends at itself. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(elementsOf(root, "style").map((style) => [style.attributes.styleId ?? "", style] as const));
  const standard = runLook(elementAt(root, "docDefaults", "rPrDefault", "rPr"));
  const looks = new Map<string, Look>();
  const isDefault = ({ attributes }: XmlElement) =>
    attributes.type === "paragraph" && /^(?:1|true|on)$/.test(attributes.default ?? "");
  const defaultStyle = [...styles.values()].find(isDefault)?.attributes.styleId;
  const lookOf = (id: string | undefined): Look => {
    const style = styles.get(id ?? "");
    if (!style || id === undefined) return standard;
    const known = looks.get(id);
    if (known) return known;
    looks.set(id, standard);
    const look = { ...lookOf(elementAt(style, "basedOn")?.attributes.val), ...ownLook(style) };
    looks.set(id, look);
    return look;
  };
  const nameOf = (id: string | undefined) => elementAt(styles.get(id ?? ""), "name")?.attributes.val ?? "";
  return { lookOf, nameOf, defaultStyle };
}
