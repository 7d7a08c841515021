import { DOMParser, type Element } from "@xmldom/xmldom";
import { openDocx } from "./docx-package.server";
import type { OutlineBlock, OutlineLine } from "./outline";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const isWord = (node: { namespaceURI?: string | null; localName?: string | null }, name: string) =>
  node.namespaceURI === word && node.localName === name;

function elementsOf(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

const childOf = (parent: Element | undefined, name: string) => parent && elementsOf(parent).find((node) => isWord(node, name));
const attributeOf = (element: Element | undefined) => element?.getAttributeNS(word, "val") ?? null;
const isOn = (element: Element | undefined) =>
  element !== undefined && !["0", "false", "none"].includes(attributeOf(element) ?? "");

function textOf(node: Element): string {
  if (isWord(node, "t")) return node.textContent ?? "";
  if (isWord(node, "tab")) return "\t";
  if (isWord(node, "br")) return "\n";
  return elementsOf(node).map(textOf).join("");
}

function lineOf(paragraph: Element): OutlineLine {
  const properties = childOf(paragraph, "pPr");
  const runs = [...paragraph.getElementsByTagNameNS(word, "r")].filter((run) => textOf(run).trim() !== "");
  const all = (name: string) => runs.length > 0 && runs.every((run) => isOn(childOf(childOf(run, "rPr"), name)));
  const align = attributeOf(childOf(properties, "jc"));
  return {
    text: elementsOf(paragraph)
      .map((node) => (isWord(node, "pPr") ? "" : textOf(node)))
      .join(""),
    align: align === "center" ? "center" : align === "right" || align === "end" ? "right" : "left",
    isBold: all("b"),
    isItalic: all("i"),
  };
}

function blocksOf(parent: Element): OutlineBlock[] {
  return elementsOf(parent).flatMap((node): OutlineBlock[] => {
    if (isWord(node, "p")) return [{ kind: "line", ...lineOf(node) }];
    if (isWord(node, "tbl")) return [{ kind: "table", ...tableOf(node) }];
    return isWord(node, "sdt") ? blocksOf(childOf(node, "sdtContent") ?? node) : [];
  });
}

function tableOf(table: Element): { isRuled: boolean; rows: { isHead: boolean; cells: OutlineBlock[][] }[] } {
  const borders = childOf(childOf(table, "tblPr"), "tblBorders");
  const rows = elementsOf(table).filter((node) => isWord(node, "tr"));
  return {
    isRuled: isOn(childOf(borders, "insideH")) || borders === undefined,
    rows: rows.map((row) => ({
      isHead: isOn(childOf(childOf(row, "trPr"), "tblHeader")),
      cells: elementsOf(row)
        .filter((node) => isWord(node, "tc"))
        .map(blocksOf),
    })),
  };
}

/** The root element of one part of a Word file. */
export function parsePart(xml: string): Element {
  const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, "text/xml").documentElement;
  if (root === null) throw new RangeError("The part is not XML");
  return root;
}

/** What stands on the pages of a .docx file, in its order: lines and tables, without headers and footers. */
export function outlineOf(docx: Uint8Array): OutlineBlock[] {
  const root = parsePart(openDocx(docx).file("word/document.xml")?.asText() ?? "");
  return blocksOf(childOf(root, "body") ?? root);
}
