import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** One letter as it arrived at the server. */
export type Arrived = { readonly messageId: string; readonly to: string; readonly raw: string };

/** What the server answers instead of taking a letter: a code with words, or silence. */
export type Obstacle = { readonly code: number; readonly words: string } | "silence" | "taken-in-silence";

/** An SMTP server of this process that keeps what it is given. */
export type MailServer = {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Asked for each letter before it is taken; null lets it in. */
  obstacle(to: string, stage: "rcpt" | "data"): Obstacle | null;
  stop(): Promise<void>;
};

function failure(obstacle: { code: number; words: string }): Error {
  return Object.assign(new Error(obstacle.words), { responseCode: obstacle.code });
}

/** Starts a server on a free port; set `obstacle` of the answer to refuse, greylist or keep silent. */
export async function startMailServer(): Promise<MailServer> {
  const mail: { arrived: Arrived[]; obstacle: MailServer["obstacle"] } = { arrived: [], obstacle: () => null };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    hideSTARTTLS: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const obstacle = mail.obstacle(address, "rcpt");
      if (obstacle && typeof obstacle === "object") done(failure(obstacle));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const obstacle = mail.obstacle(to, "data");
        if (obstacle === "silence") return;
        if (obstacle && typeof obstacle === "object") return done(failure(obstacle));
        const [, messageId = ""] = /^Message-ID:\s*(\S+)/im.exec(raw) ?? [];
        mail.arrived.push({ messageId, to, raw });
        // Taken, but the sender never hears of it.
        if (obstacle !== "taken-in-silence") done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(mail, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** Subject, text and HTML of a letter, decoded. */
export async function readLetter({ raw }: Arrived) {
  const { subject = "", text = "", html = "", messageId = "", headers } = await PostalMime.parse(raw);
  return { subject, text, html, messageId, headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])) };
}
