import type { Align } from "../block";
import { elementAt, elementsOf, type XmlElement } from "./xml";

export type OdtLook = {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isHidden?: boolean;
  /** Shown in capitals, however it was typed. */
  readonly isCapital?: boolean;
  readonly font?: string;
  readonly align?: Align;
};

export type OdtStyles = {
  lookOf(family: "paragraph" | "text", name: string | undefined): OdtLook;
  /** A list style by its name. */
  listOf(name: string | undefined): XmlElement | undefined;
  readonly outline: XmlElement | undefined;
};

const aligns: Readonly<Record<string, Align>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  justify: "justify",
};

const isTrue = (value: string | undefined, pattern: RegExp) => (value === undefined ? undefined : pattern.test(value));

function ownLook(style: XmlElement, fonts: ReadonlyMap<string, string>): OdtLook {
  const text = elementAt(style, "text-properties")?.attributes ?? {};
  const font = text["font-name"];
  const look = {
    isBold: isTrue(text["font-weight"], /^(?:bold|[6-9]00)$/),
    isItalic: isTrue(text["font-style"], /^(?:italic|oblique)$/),
    isHidden: isTrue(text.display, /^none$/),
    isCapital: isTrue(text["text-transform"], /^uppercase$/),
    font: font === undefined ? undefined : (fonts.get(font) ?? font),
    align: aligns[elementAt(style, "paragraph-properties")?.attributes["text-align"] ?? ""],
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** The styles of `content.xml` and `styles.xml`; a style that is its own parent ends at itself. */
export function odtStyles(...roots: readonly (XmlElement | undefined)[]): OdtStyles {
  const groups = roots.flatMap((root) => elementsOf(root).filter(({ name }) => name === "automatic-styles" || name === "styles"));
  const all = groups.flatMap((group) => elementsOf(group));
  const faces = roots.flatMap((root) => elementsOf(elementAt(root, "font-face-decls")));
  const fonts = new Map(
    faces.map(({ attributes }) => [attributes.name ?? "", (attributes["font-family"] ?? "").replace(/['"]/g, "")] as const),
  );
  const keyOf = (family: string, name: string) => `${family} ${name}`;
  const styles = new Map(
    all
      .filter(({ name }) => name === "style")
      .map((style) => [keyOf(style.attributes.family ?? "", style.attributes.name ?? ""), style] as const),
  );
  const looks = new Map<string, OdtLook>();
  const lookOf = (family: string, name: string | undefined): OdtLook => {
    const key = keyOf(family, name ?? "");
    const style = styles.get(key);
    const known = looks.get(key);
    if (known || !style) return known ?? {};
    looks.set(key, {});
    const look = { ...lookOf(family, style.attributes["parent-style-name"]), ...ownLook(style, fonts) };
    looks.set(key, look);
    return look;
  };
  const lists = new Map(
    all.filter(({ name }) => name === "list-style").map((style) => [style.attributes.name ?? "", style] as const),
  );
  return { lookOf, listOf: (name) => lists.get(name ?? ""), outline: all.find(({ name }) => name === "outline-style") };
}
