// XML of office files as a tree of elements by local names. What office programs do not write is refused.
import { Parser } from "htmlparser2";
import { unreadableFile } from "./unreadable";

export type XmlElement = {
  /** Without its prefix: "p" for "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = XmlElement | string;

/** Deeper than any table in a table in a text box. */
const deepest = 400;
const mostNodes = 4_000_000;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

type Growing = { name: string; attributes: Record<string, string>; children: XmlNode[] };

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const entries = Object.entries(attributes).filter(([name]) => !name.startsWith("xmlns"));
  return Object.fromEntries(entries.map(([name, value]) => [local(name), value]));
}

// A name that is not an element's is a sign of a broken file: the parser itself forgives everything.
const isName = (name: string) => /^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(name);

/**
 * Reads XML. Entities other than the five of XML itself and numbers stay as they are; nothing is fetched.
 * @returns the outermost element
 * @throws RuleViolation when it is not well-formed, declares a DOCTYPE, is nested deeper than 400, or has over 4 million nodes
 */
export function parseXml(text: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  let [nodes, openEnds] = [0, -1];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes += 1;
        if (open.length > deepest || nodes > mostNodes) throw unreadableFile("tooLarge");
        if (!isName(name)) throw unreadableFile("broken");
        const element = { name: local(name), attributes: localAttributes(attributes), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        openEnds = parser.endIndex;
      },
      onclosetag(_name, isImplied) {
        // Implied is what closes itself, and what was never closed.
        if (isImplied && parser.endIndex !== openEnds) throw unreadableFile("broken");
        open.pop();
      },
      ontext(data) {
        const children = open.at(-1)?.children;
        const last = children?.at(-1);
        if (children && typeof last === "string") children[children.length - 1] = last + data;
        else children?.push(data);
      },
      onprocessinginstruction(name) {
        if (name.startsWith("!")) throw unreadableFile("foreign");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const element = root.children.find((child) => typeof child !== "string");
  if (!element || open.length !== 1) throw unreadableFile("broken");
  return element;
}

/**
 * Reads HTML, which forgives everything, into a tree under one nameless element. Comments and declarations are left out.
 * @throws RuleViolation when it is nested deeper than 400 or has over 4 million nodes
 */
export function parseHtml(text: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  let nodes = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes += 1;
      if (open.length > deepest || nodes > mostNodes) throw unreadableFile("tooLarge");
      const element = { name: local(name), attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag() {
      open.pop();
    },
    ontext(data) {
      open.at(-1)?.children.push(data);
    },
  });
  parser.end(text);
  return root;
}

/** The child elements, all or those of one name. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The element at the end of a path of names, the first of each. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name),
    element,
  );
}

/** All text inside, in its order. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
