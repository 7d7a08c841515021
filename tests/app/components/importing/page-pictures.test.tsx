import { describe, expect, it } from "vitest";
import { DocumentPane } from "~/components/importing/document-pane";
import { PagePictures } from "~/components/importing/page-pictures";
import { wordsByLine } from "~/components/importing/scan-places";
import { SideBar } from "~/components/importing/side";
import type { Block } from "~/features/reading/block";
import { blockList } from "~/features/reading/files/block-list";
import type { ScanPage } from "~/features/reading/scan-page";
import { renderPage } from "~tests/support/render-page";

function paragraphs(...texts: readonly string[]): Block[] {
  const list = blockList();
  for (const text of texts) list.paragraph({ text, doubtful: text.split(" ").filter((word) => word === "kể") });
  return list.blocks;
}

const box = (top: number) => ({ left: 10, top, width: 80, height: 2 });
const page = (number: number, ...lines: ScanPage["lines"]): ScanPage => ({ page: number, width: 20, height: 28, lines });
const doubtful = (top: number) => ({ words: "kể", box: box(top) });

// The second line goes on over the page; nobody knows where the third stands.
const blocks = paragraphs("Trồng cây", "Có hiệu lực kể từ ngày ký, kể cả", "Không rõ chỗ");
const scan = [
  page(1, { line: 1, boxes: [box(10)], doubtful: [] }, { line: 2, boxes: [box(90), box(93)], doubtful: [doubtful(90)] }),
  page(2, { line: 2, boxes: [box(5)], doubtful: [doubtful(5)] }),
];
const sides = { words: "/imports/d", picture: "/imports/d?side=picture" };
const items = (...lines: readonly number[]) => new Map(lines.map((line) => [line, [{ id: `i${line}`, name: `Mục ${line}` }]]));
const picturesWith = (...lines: readonly number[]) => picturesOf("application/pdf", ...lines);
const picturesOf = (mediaType: string, ...lines: readonly number[]) =>
  renderPage(
    <PagePictures draft={{ id: "d", mediaType }} scan={scan} blocks={blocks} itemsByLine={items(...lines)} sides={sides} />,
  );
const tags = (html: string, name: RegExp) => html.match(new RegExp(`<[^>]*${name.source}[^>]*>`, "g")) ?? [];

describe("the pictures of the pages of a scan", () => {
  it("stand one below the other with words for those who do not see them, as large as they are before they come", () => {
    const pictures = tags(picturesWith(1), /<?img /);
    expect(pictures).toHaveLength(2);
    expect(pictures[1]).toContain('src="/imports/d/pages/2"');
    expect(pictures[1]).toMatch(/alt="Ảnh trang 2 của văn bản.*width="20" height="28"/);
  });

  it("lead to the same page of the file itself, where that is a PDF", () => {
    expect(picturesOf("application/pdf")).toContain('href="/imports/d/file?show=1#page=2"');
    expect(picturesOf("application/zip")).not.toContain("#page=");
  });

  it("lead from the place of a line to its item, and where it has none to its words, which can be made one", () => {
    const html = picturesWith(1);
    expect(tags(html, /id="line-1"/)[0]).toContain('href="/imports/d?side=picture#item-i1"');
    expect(tags(html, /id="line-2"/)[0]).toContain('href="/imports/d#line-2"');
  });

  it("name a line once, though it stands in several boxes and on two pages", () => {
    const html = picturesWith(2);
    expect(tags(html, /class="line-on-page[^"]*"[^>]*data-source="2"|data-source="2"[^>]*class="line-on-page/)).toHaveLength(3);
    expect(tags(html, /id="line-2"/)).toHaveLength(1);
  });

  it("mark each doubtful word under an address of its own", () => {
    const words = tags(picturesWith(1), /class="word-on-page/);
    expect(words.map((word) => /id="([^"]+)"/.exec(word)?.[1])).toEqual(["word-2-0", "word-2-1"]);
    expect(words[0]).toContain("Đọc là “kể”, nhận dạng chưa chắc");
  });

  it("say where nobody knows the place of a line that was asked for", () => {
    expect(picturesWith(1)).not.toContain("không rõ chỗ trên ảnh");
    const html = picturesWith(3);
    expect(html).toContain("không rõ chỗ trên ảnh");
    expect(tags(html, /id="line-3"/)).toHaveLength(1);
    expect(html).toContain('href="/imports/d#line-3"');
  });
});

describe("the words that were read of a scan", () => {
  it("lead from a doubtful word to its place on the picture", () => {
    const places = { words: wordsByLine(scan), pictures: sides.picture };
    const html = renderPage(<DocumentPane blocks={blocks} itemsByLine={items(1)} places={places} />);
    expect(html).toContain('href="/imports/d?side=picture#word-2-0"');
    expect(renderPage(<DocumentPane blocks={blocks} itemsByLine={items(1)} />)).not.toContain("#word-");
  });
});

describe("the two sides of a scan", () => {
  const inOrder = { words: "/imports/d?order=document", picture: "/imports/d?order=document&side=picture" };

  it("are links to their own addresses; the pictures can be enlarged", () => {
    const html = renderPage(<SideBar sides={inOrder} side="picture" />);
    expect(html).toContain('href="/imports/d?order=document"');
    expect(html).toMatch(
      /aria-current="true"[^>]*href="\/imports\/d\?order=document&amp;side=picture"|href="[^"]*side=picture"[^>]*aria-current="true"/,
    );
    expect(html).toContain("Phóng to ảnh trang");
    expect(renderPage(<SideBar sides={sides} side="words" />)).not.toContain("Phóng to ảnh trang");
  });
});
