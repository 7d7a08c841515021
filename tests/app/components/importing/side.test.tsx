import { describe, expect, it } from "vitest";
import { AgencyChoicePage } from "~/components/importing/agency-choice-page";
import { ManyAtOnce } from "~/components/importing/many-at-once";
import type { AgencyChoice } from "~/features/importing/review/agency-choice.view.server";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { renderPage } from "~tests/support/render-page";

const draft = { id: "d1", handedInAs: "plan", state: "ready", fileName: "quet.pdf" };
const choice = {
  draft,
  words: "Sở Lúa",
  items: ["Việc 1"],
  mayWait: true,
  likely: [],
  names: [],
  mayAdd: true,
  on: "2026-05-01",
  issuer: "",
} as unknown as AgencyChoice;

const unclear = { vi: "Chưa nhận rõ chữ.", en: "Not clear." };
const item = (id: string) => ({ id, kind: "task", state: "to-check", doubts: [unclear], fields: {}, source: null, version: 1 });
const page = { draft, items: [item("1"), item("2")], acceptable: 2 } as unknown as ReviewPage;

/** All that leads to the page of a draft or below it: links, and the addresses of forms. */
const addresses = (html: string) =>
  [...html.matchAll(/(?:href|action)="(\/imports\/d1[^"]*)"/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&"));

describe("whoever looks at the pictures of a scan", () => {
  it("comes back to them from choosing an agency, from adding one, and from leaving it for later", () => {
    for (const isAdding of [false, true]) {
      const url = "http://localhost/imports/d1/agencies?words=S%E1%BB%9F+L%C3%BAa&order=document&side=picture";
      const all = addresses(renderPage(<AgencyChoicePage choice={choice} isAdding={isAdding} id="1" />, { url }));
      expect(all.length).toBeGreaterThan(1);
      expect(all.filter((to) => !to.includes("order=document&side=picture"))).toEqual([]);
    }
  });

  it("comes back to them after what is said for many items at once", () => {
    const html = renderPage(<ManyAtOnce page={page} isByDoubt />, { url: "http://localhost/imports/d1?side=picture" });
    const forms = html.match(/<form.*?<\/form>/gs) ?? [];
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(form).toContain('name="side" value="picture"');
  });

  it("is shown the words again when nothing else was asked for", () => {
    const all = addresses(renderPage(<AgencyChoicePage choice={choice} isAdding={false} id="1" />));
    expect(all.some((to) => to.includes("side="))).toBe(false);
  });
});
