import dns from "node:dns/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { postOutbound, whyNotReachable } from "~/lib/outbound.server";
import { startWebReceiver } from "~tests/support/web-receiver";

const names = () => vi.spyOn(dns, "lookup");
const leadsTo = (...addresses: string[]) =>
  names().mockResolvedValue(addresses.map((address) => ({ address, family: 4 })) as never);

describe("sending to an address that people have entered", () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    names().mockRestore();
    for (const end of ends.splice(0)) await end();
  });
  async function receiver() {
    const web = await startWebReceiver();
    ends.push(web.stop);
    const post = (path = "/", timeout = 2000) =>
      postOutbound({ url: web.url + path, headers: {}, body: Buffer.from("x"), allowed: [web.host], timeout });
    return { web, post };
  }

  it("a name that leads to a private address, or also to one, is refused when it is entered", async () => {
    leadsTo("8.8.8.8", "10.0.0.1");
    expect((await whyNotReachable("https://cong.example.vn/", []))?.en).toContain("internal network");
    leadsTo("8.8.8.8");
    expect(await whyNotReachable("https://cong.example.vn/", [])).toBeNull();
    names().mockRejectedValue(new Error("ENOTFOUND"));
    expect((await whyNotReachable("https://cong.example.vn/", []))?.en).toContain("not found");
  });

  it("a name that leads elsewhere after it was checked is not connected to", async () => {
    leadsTo("8.8.8.8");
    expect(await whyNotReachable("https://cong.example.vn/", [])).toBeNull();
    leadsTo("127.0.0.1");
    const answer = await postOutbound({ url: "https://cong.example.vn/", headers: {}, body: Buffer.from("x"), allowed: [] });
    expect(answer).toEqual({ failure: expect.stringContaining("EPRIVATE"), wasSent: false });
  });

  it("a private address is not sent to even when it stands in the database", async () => {
    const { web } = await receiver();
    const answer = await postOutbound({ url: web.url, headers: {}, body: Buffer.from("x"), allowed: [] });
    expect([answer, web.received]).toEqual([{ failure: expect.any(String), wasSent: false }, []]);
  });

  it("says the status and the first words of the answer", async () => {
    const { web, post } = await receiver();
    web.reply = () => ({ status: 503, words: "Đang   bảo trì", headers: { "Retry-After": "120" } });
    expect(await post()).toEqual({ status: 503, words: "Đang bảo trì", retryAfter: 120 });
  });

  it("follows no redirect", async () => {
    const { web, post } = await receiver();
    web.reply = () => ({ status: 302, headers: { Location: `${web.url}/elsewhere` } });
    expect(await post("/here")).toMatchObject({ status: 302 });
    expect(web.received.map(({ path }) => path)).toEqual(["/here"]);
  });

  it("waits no longer than it may, and knows that the whole was sent", async () => {
    const { web, post } = await receiver();
    web.reply = () => "silence";
    expect(await post("/", 200)).toEqual({ failure: "no answer within 200 ms", wasSent: true });
  });

  it("reads no more of an answer than it needs", async () => {
    const { web, post } = await receiver();
    web.reply = () => "endless";
    const answer = await post();
    expect(answer).toMatchObject({ status: 200 });
    expect("words" in answer && answer.words.length).toBeLessThanOrEqual(300);
  });

  it("a host where nobody listens was sent nothing", async () => {
    const { web, post } = await receiver();
    await web.stop();
    ends.length = 0;
    expect(await post()).toEqual({ failure: expect.stringContaining("ECONNREFUSED"), wasSent: false });
  });
});
