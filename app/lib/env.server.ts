import { join, resolve } from "node:path";
import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { say } from "~/lib/say";
import { keptSessionSecret } from "~/lib/session-secret.server";

const flag = z
  .enum(["", "0", "1", "false", "true"], say("chỉ nhận 1 hoặc 0", "must be 1 or 0"))
  .default("0")
  .transform((value) => value === "1" || value === "true");

const url = (protocols: RegExp, vi: string, en: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.test(value), say(vi, en))
    .nullable()
    .default(null);

const schema = z
  .object({
    NODE_ENV: z
      .enum(
        ["production", "development", "test"],
        say("phải là production, development hoặc test", "must be production, development or test"),
      )
      .default("production"),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, say("phải là số cổng từ 0 đến 65535", "must be a port from 0 to 65535"))
      .transform(Number)
      .refine((port) => port <= 65_535, say("phải là số cổng từ 0 đến 65535", "must be a port from 0 to 65535"))
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATABASE_URL: z
      .string()
      .regex(
        /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
        say("phải bắt đầu bằng sqlite: hoặc postgres://", "must begin with sqlite: or postgres://"),
      )
      .optional(),
    DATA_DIR: z.string().default("./data"),
    PUBLIC_URL: url(/^https?:\/\//, "phải là địa chỉ http:// hoặc https:// đầy đủ", "must be a full http:// or https:// address"),
    SESSION_SECRET: z.string().min(32, say("phải dài ít nhất 32 ký tự", "must be at least 32 characters long")).optional(),
    SMTP_URL: url(/^smtps?:\/\//, "phải bắt đầu bằng smtp:// hoặc smtps://", "must begin with smtp:// or smtps://"),
    WEBHOOK_ALLOW_HOSTS: z
      .string()
      .default("")
      .transform((text) => text.split(",").flatMap((host) => host.trim().toLowerCase() || []))
      .refine(
        (hosts) => hosts.every((host) => URL.canParse(`http://${host}/`) && new URL(`http://${host}/`).host === host),
        say("phải là các tên máy chủ cách nhau bằng dấu phẩy", "must be names of hosts, separated by commas"),
      ),
    REMINDERS: z.enum(["on", "off"], say("chỉ nhận on hoặc off", "must be on or off")).optional(),
    DEMO: flag,
    TODAY: z
      .string()
      .refine(isCalendarDate, say("phải là một ngày có thật, dạng YYYY-MM-DD", "must be a real day, as YYYY-MM-DD"))
      .transform((day) => day as CalendarDate)
      .nullable()
      .default(null),
    LOG_LEVEL: z
      .enum(
        ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
        say(
          "phải là fatal, error, warn, info, debug, trace hoặc silent",
          "must be fatal, error, warn, info, debug, trace or silent",
        ),
      )
      .default("info"),
    TRUST_PROXY: flag,
  })
  .refine((env) => env.TODAY === null || env.DEMO || env.NODE_ENV === "test", {
    path: ["TODAY"],
    message: say("chỉ dùng được khi chạy thử (DEMO=1)", "may only be set for demonstrations (DEMO=1)"),
  });

/** What the environment says, checked and with its defaults filled in. */
export type Env = {
  readonly mode: "production" | "development" | "test";
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly publicUrl: string | null;
  readonly sessionSecret: string;
  readonly smtpUrl: string | null;
  /** Private hosts to which webhooks may be sent. */
  readonly webhookAllowHosts: readonly string[];
  /** Whether the server itself sends reminders; a demonstration does not unless it is told to. */
  readonly reminders: boolean;
  readonly demo: boolean;
  /** The day that a demonstration starts on. */
  readonly today: CalendarDate | null;
  readonly logLevel: string;
  readonly trustProxy: boolean;
};

/** The environment cannot be used; the message has one sentence per wrong variable, in both languages. */
export class WrongEnvironment extends Error {
  override name = "WrongEnvironment";
  readonly text: Text;
  constructor(sentences: readonly Text[]) {
    super(sentences.map(({ vi, en }) => `${vi} / ${en}`).join("\n"));
    this.text = { vi: sentences.map(({ vi }) => vi).join("\n"), en: sentences.map(({ en }) => en).join("\n") };
  }
}

function sentence({ path, message }: z.core.$ZodIssue): Text {
  const name = path.join(".");
  const [vi, en = vi] = message.split(" | ");
  return { vi: `Biến ${name} ${vi}.`, en: `${name} ${en}.` };
}

/**
 * Reads the configuration. An empty variable counts as absent. When no SESSION_SECRET is given, one is kept in DATA_DIR.
 * @throws WrongEnvironment
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) throw new WrongEnvironment(result.error.issues.map(sentence));
  const env = result.data;
  const dataDir = resolve(env.DATA_DIR);
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    // The design names ./data/dondoc.sqlite; where DATA_DIR is moved, the database moves with it.
    databaseUrl: env.DATABASE_URL ?? `sqlite:${join(dataDir, "dondoc.sqlite")}`,
    dataDir,
    publicUrl: env.PUBLIC_URL,
    sessionSecret: env.SESSION_SECRET ?? keptSessionSecret(dataDir),
    smtpUrl: env.SMTP_URL,
    webhookAllowHosts: env.WEBHOOK_ALLOW_HOSTS,
    reminders: env.REMINDERS === undefined ? !env.DEMO : env.REMINDERS === "on",
    demo: env.DEMO,
    today: env.TODAY,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
  };
}
