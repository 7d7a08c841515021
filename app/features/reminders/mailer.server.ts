/** Mail by SMTP. What the server says is told apart: taken, refused for good, to be tried later, or not known. */
import nodemailer from "nodemailer";

export type Letter = {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** `uncertain`: the connection was lost after the letter had been handed over, so it may have been taken. */
export type Answer = {
  readonly outcome: "sent" | "refused" | "deferred" | "uncertain";
  readonly words: string;
  /** To whom it went, where that is not the address of a mail. */
  readonly address?: string;
};

export type Mailer = { send(letter: Letter): Promise<Answer>; close(): void };

type Failure = {
  responseCode?: number;
  command?: string;
  code?: string;
  originalCode?: string;
  response?: string;
  message?: string;
};

// A connection that never came about carried nothing; every other silence may have followed the whole letter.
function neverConnected({ code, originalCode, message }: Failure): boolean {
  const why = `${code} ${originalCode} ${message}`;
  return /EDNS|EAUTH|ETLS|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|Connection timeout|Greeting never received/.test(why);
}

/** How a failed attempt is to be read (RFC 5321: 4yz is transient, 5yz permanent). */
export function answerOf(failure: Failure): Answer {
  const { responseCode, command, response, message } = failure;
  const words = (response ?? message ?? "unknown").replace(/\s+/g, " ");
  // A 5yz before the recipient was named is about us (login, sender, policy), not about the address.
  const isOfRecipient = command === "RCPT TO" || command === "DATA";
  if (responseCode) return { outcome: responseCode >= 500 && isOfRecipient ? "refused" : "deferred", words };
  return { outcome: neverConnected(failure) ? "deferred" : "uncertain", words };
}

export type MailerTimes = { readonly connect: number; readonly silence: number };

/** Milliseconds; together well under the lease of a digest. */
export const usualTimes: MailerTimes = { connect: 15_000, silence: 30_000 };

/** Opens a mailer on an SMTP address; connections are kept and used again. */
export function openMailer(smtpUrl: string, connections: number, { connect, silence }: MailerTimes = usualTimes): Mailer {
  const limits = { connectionTimeout: connect, greetingTimeout: connect, socketTimeout: silence, dnsTimeout: connect };
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    // A letter is tried again by the outbox, which writes it down, and never behind its back.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...limits,
  });
  return {
    async send(letter) {
      try {
        const headers = { "Auto-Submitted": "auto-generated" };
        const { response } = await transport.sendMail({ ...letter, headers });
        return { outcome: "sent", words: response };
      } catch (error) {
        return answerOf(error as Failure);
      }
    },
    close: () => transport.close(),
  };
}
