/**
 * The one door through which this program sends to addresses that people have entered: https only, no redirect is followed, time
 * and answer are bounded, and the address that was checked is the one that is connected to.
 */
import dns from "node:dns/promises";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import type { Text } from "~/lib/i18n/text";
import { isIpHost, isPublicAddress } from "~/lib/public-address";

/** Hosts (`name` or `name:port`) that the installation allows although they are private; they may also be reached by http. */
export type AllowedHosts = readonly string[];

/** For addresses that anybody with an account may enter, such as those of browsers: only operators name private hosts. */
export const noPrivateHosts: AllowedHosts = [];

const refusals = {
  unreadable: {
    vi: "Địa chỉ chưa đúng. Ghi đầy đủ, ví dụ https://cong.laocai.gov.vn/nhac-viec",
    en: "The address is not right. Write it in full, such as https://gateway.laocai.gov.vn/reminders",
  },
  scheme: { vi: "Địa chỉ phải bắt đầu bằng https://", en: "The address must begin with https://" },
  credentials: {
    vi: "Địa chỉ không được chứa tên đăng nhập hoặc mật khẩu. Hãy bỏ phần trước dấu @.",
    en: "The address must not carry a name or a password. Remove what stands before the @.",
  },
  private: {
    vi: "Địa chỉ này dẫn vào mạng nội bộ hoặc chính máy chủ nên không được dùng. Hãy dùng địa chỉ công khai, hoặc đề nghị quản trị máy chủ thêm tên vào WEBHOOK_ALLOW_HOSTS.",
    en: "This address leads into the internal network or to this machine, and is not used. Use a public one, or ask for the name to be added to WEBHOOK_ALLOW_HOSTS.",
  },
  unknown: {
    vi: "Không tìm thấy máy chủ của địa chỉ này. Hãy kiểm tra tên miền.",
    en: "The host of this address was not found. Check its name.",
  },
} satisfies Record<string, Text>;

const isAllowed = (url: URL, allowed: AllowedHosts) => allowed.includes(url.host) || allowed.includes(url.hostname);

/** What is wrong with an address, by its words alone; null when nothing is. Names are not looked up. */
export function whyNotOutbound(address: string, allowed: AllowedHosts): Text | null {
  if (!URL.canParse(address)) return refusals.unreadable;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return refusals.credentials;
  if (isAllowed(url, allowed)) return url.protocol === "https:" || url.protocol === "http:" ? null : refusals.scheme;
  if (url.protocol !== "https:") return refusals.scheme;
  const isNumber = isIpHost(url.hostname);
  if (isNumber ? !isPublicAddress(url.hostname) : /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(url.hostname))
    return refusals.private;
  return null;
}

/** Like `whyNotOutbound`, and the name is looked up: each of its addresses must be public. */
export async function whyNotReachable(address: string, allowed: AllowedHosts): Promise<Text | null> {
  const why = whyNotOutbound(address, allowed);
  if (why) return why;
  const { hostname } = new URL(address);
  if (isAllowed(new URL(address), allowed) || isIpHost(hostname)) return null;
  const found = await dns.lookup(hostname, { all: true }).catch(() => []);
  if (found.length === 0) return refusals.unknown;
  return found.every((one) => isPublicAddress(one.address)) ? null : refusals.private;
}

/** The address is not one to which this program sends. */
class PrivateAddress extends Error {
  readonly code = "EPRIVATE";
}

// Asked by the socket itself, so that a name cannot lead elsewhere between the check and the connection.
const publicLookup: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || !found.every((one) => isPublicAddress(one.address)))
        return done(new PrivateAddress(`${hostname} leads to a private address`), "", 4);
      if (options.all) (done as unknown as (error: null, all: typeof found) => void)(null, found);
      else done(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => done(error, "", 4),
  );
};

/** What came of it: the answer's status and first words, or why there was none. `wasSent`: the whole request had been written. */
export type OutboundAnswer =
  | { readonly status: number; readonly words: string; readonly retryAfter: number | null }
  | { readonly failure: string; readonly wasSent: boolean };

type Outbound = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly allowed: AllowedHosts;
  /** Milliseconds for everything together. */
  readonly timeout?: number;
};

const ANSWER_BYTES = 16_384;

function firstWords(answer: IncomingMessage): Promise<string> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = () => done(Buffer.concat(chunks).toString("utf8").replace(/\s+/g, " ").trim().slice(0, 300));
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= ANSWER_BYTES) chunks.push(chunk);
      // Nobody reads on: a receiver that never ends its answer would hold the connection.
      else answer.destroy();
    });
    answer.on("close", end);
    answer.on("error", end);
  });
}

function retryAfterOf(answer: IncomingMessage): number | null {
  const seconds = Number(answer.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : null;
}

/** Sends `body` once by POST. Never throws. */
export function postOutbound({ url: address, headers, body, allowed, timeout = 10_000 }: Outbound): Promise<OutboundAnswer> {
  const why = whyNotOutbound(address, allowed);
  if (why) return Promise.resolve({ failure: why.en, wasSent: false });
  const url = new URL(address);
  const isTrusted = isAllowed(url, allowed);
  return new Promise((done) => {
    let wasSent = false;
    const options = {
      method: "POST",
      headers: { ...headers, "Content-Length": String(body.byteLength) },
      signal: AbortSignal.timeout(timeout),
      agent: false as const,
      ...(isTrusted ? {} : { lookup: publicLookup }),
    };
    const onAnswer = (answer: IncomingMessage) => {
      const told = { status: answer.statusCode ?? 0, retryAfter: retryAfterOf(answer) };
      void firstWords(answer).then((words) => done({ ...told, words }));
    };
    const sending: ClientRequest =
      url.protocol === "http:" ? httpRequest(url, options, onAnswer) : httpsRequest(url, options, onAnswer);
    sending.on("finish", () => {
      wasSent = true;
    });
    sending.on("error", (error: NodeJS.ErrnoException) => {
      const isLate = error.name === "AbortError" || error.name === "TimeoutError";
      done({ failure: isLate ? `no answer within ${timeout} ms` : `${error.code ?? ""} ${error.message}`.trim(), wasSent });
    });
    sending.end(body);
  });
}
