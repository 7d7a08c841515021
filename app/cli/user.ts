import type { Knex } from "knex";
import { type Role, roles } from "~/features/accounts/actor";
import { addUser } from "~/features/accounts/add-user.server";
import { disableUser } from "~/features/accounts/disable-user.server";
import { hasOperator } from "~/features/accounts/has-operator.server";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { systemActor } from "~/features/accounts/system-actor";
import { emailSchema } from "~/features/accounts/user.schema";
import { addAgency } from "~/features/agencies/add-agency.server";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import { type Call, type Command, type Outcome, requiredOption, textOption, textOptions, WrongUsage } from "./command";

function rolesOf({ values }: Call): Role[] {
  const isAdmin = values.admin || values.operator;
  const given = isAdmin ? ["admin", ...textOptions(values, "role")] : textOptions(values, "role");
  const unknown = given.find((role) => !roles.includes(role as Role));
  if (given.length > 0 && unknown === undefined) return [...new Set(given as Role[])];
  throw new WrongUsage({
    vi: `Hãy cho vai trò bằng --role (${roles.join(", ")}) hoặc --admin.`,
    en: `Give a role with --role (${roles.join(", ")}) or --admin.`,
  });
}

// The first administrator of an installation looks after the whole of it; later ones when the command says so.
async function isOperator(db: Knex, { values, now }: Call, wanted: readonly Role[]): Promise<boolean> {
  return values.operator === true || (wanted.includes("admin") && !(await hasOperator(db, dayOf(now))));
}

type Commanding = { db: Parameters<typeof addUser>[0]["db"]; actor: typeof systemActor; now: Call["now"] };

// The provinces of today work since this day (Nghị quyết 202/2025/QH15, Điều 2); an agency may give papers of its own day only.
const TWO_LEVELS_SINCE = "2025-07-01";

function beginningOf(call: Call): CalendarDate {
  const from = textOption(call.values, "agency-from") ?? TWO_LEVELS_SINCE;
  if (isCalendarDate(from)) return from;
  throw new WrongUsage({
    vi: `“${from}” không phải là ngày. Hãy ghi --agency-from theo dạng YYYY-MM-DD, ví dụ ${TWO_LEVELS_SINCE}.`,
    en: `“${from}” is not a day. Write --agency-from as YYYY-MM-DD, for example ${TWO_LEVELS_SINCE}.`,
  });
}

// On a new installation there is no agency to hold a role at: --agency-name makes the first one.
async function agencyId(command: Commanding, call: Call): Promise<string> {
  const code = requiredOption(call.values, "agency");
  const name = textOption(call.values, "agency-name");
  const found = await command.db("agencies").where({ code }).first("id");
  if (found) return found.id;
  if (name === undefined) {
    throw violation("agency", {
      vi: `Không có cơ quan mã ${code}. Thêm --agency-name "Tên cơ quan" để lập cơ quan này.`,
      en: `There is no agency with the code ${code}. Add --agency-name "Name" to make it.`,
    });
  }
  const root = {
    shortName: null,
    level: "province",
    kind: "people-committee",
    parentId: null,
    unitCode: null,
    validTo: null,
  } as const;
  return (await addAgency(command, { ...root, code, name, validFrom: beginningOf(call), origin: "entered" })).id;
}

async function add(call: Call, email: string): Promise<Outcome> {
  const { values, now } = call;
  const wanted = rolesOf(call);
  const name = requiredOption(values, "name");
  requiredOption(values, "agency");
  if (!emailSchema.safeParse(email).success)
    throw new WrongUsage({
      vi: `“${email}” chưa đúng dạng thư điện tử. Hãy ghi như ten@tinh.gov.vn.`,
      en: `“${email}” is not an e-mail. Write it like name@province.gov.vn.`,
    });
  const made = await inTransaction(call.db().write, async (db) => {
    const command = { db, actor: systemActor, now };
    return addUser(command, {
      email,
      name,
      roles: wanted,
      isOperator: await isOperator(db, call, wanted),
      agencyId: await agencyId(command, call),
    });
  });
  return { json: made, text: temporary(email, made.temporaryPassword) };
}

const temporary = (email: string, password: string | null): Text => ({
  vi: `${email}: mật khẩu tạm ${password} (phải đổi khi đăng nhập).`,
  en: `${email}: temporary password ${password} (to be changed when signing in).`,
});

// The commands of a managed account, on the account with this e-mail.
async function commandOn({ db, now }: Call, email: string) {
  const found = await db().read("users").where({ email: email.toLowerCase() }).first("id");
  if (!found) throw violation("email", { vi: `Không có tài khoản ${email}.`, en: `There is no account ${email}.` });
  return { command: { db: db().write, actor: systemActor, now }, account: { userId: found.id as string } };
}

async function disable(call: Call, email: string): Promise<Outcome> {
  const { command, account } = await commandOn(call, email);
  await disableUser(command, account);
  return { json: account, text: { vi: `Đã khóa tài khoản ${email}.`, en: `Disabled ${email}.` } };
}

async function reset(call: Call, email: string): Promise<Outcome> {
  const { command, account } = await commandOn(call, email);
  const { temporaryPassword } = await resetPassword(command, account);
  return { json: { ...account, temporaryPassword }, text: temporary(email, temporaryPassword) };
}

const ownOptions = ["name", "agency", "agency-name", "agency-from", "role", "admin", "operator"] as const;

function refuseOptions({ values }: Call, action: string): void {
  const given = ownOptions.find((option) => values[option] !== undefined);
  if (given === undefined) return;
  throw new WrongUsage({
    vi: `Tùy chọn --${given} chỉ dùng với user add, không dùng với user ${action}.`,
    en: `The option --${given} belongs to user add, not to user ${action}.`,
  });
}

const actions: Record<string, (call: Call, email: string) => Promise<Outcome>> = { add, disable, reset };

export const user: Command = {
  name: "user",
  usage: "add|disable|reset EMAIL",
  about: { vi: "thêm, khóa tài khoản, đặt lại mật khẩu", en: "add or disable an account, reset its password" },
  options: {
    name: { type: "string" },
    agency: { type: "string" },
    "agency-name": { type: "string" },
    "agency-from": { type: "string" },
    role: { type: "string", multiple: true },
    admin: { type: "boolean" },
    operator: { type: "boolean" },
  },
  help: [
    [
      "add EMAIL",
      {
        vi: "thêm tài khoản; cần --name, --agency và --role hoặc --admin (dùng cả hai cũng được)",
        en: "add an account; needs --name, --agency, and --role or --admin (or both)",
      },
    ],
    ["  --name NAME", { vi: "họ tên", en: "full name" }],
    ["  --agency CODE", { vi: "mã cơ quan giữ vai trò", en: "code of the agency at which the role is held" }],
    ["  --agency-name NAME", { vi: "lập cơ quan khi chưa có mã này", en: "make the agency when there is none with this code" }],
    [
      "  --agency-from DAY",
      {
        vi: `ngày cơ quan lập như thế bắt đầu hoạt động, YYYY-MM-DD; không ghi thì là ${TWO_LEVELS_SINCE}`,
        en: `the day since which the agency made so exists, YYYY-MM-DD; ${TWO_LEVELS_SINCE} when not given`,
      },
    ],
    ["  --role ROLE", { vi: `${roles.join(", ")}; ghi được nhiều lần`, en: `${roles.join(", ")}; may be repeated` }],
    [
      "  --admin",
      {
        vi: "như --role admin; quản trị đầu tiên là quản trị toàn hệ thống",
        en: "same as --role admin; the first administrator operates the whole installation",
      },
    ],
    ["  --operator", { vi: "như --admin, cho toàn hệ thống", en: "same as --admin, for the whole installation" }],
    ["disable EMAIL", { vi: "khóa tài khoản và kết thúc các phiên", en: "disable the account and end its sessions" }],
    ["reset EMAIL", { vi: "đặt mật khẩu tạm", en: "set a temporary password" }],
  ],
  words: [2, 2],
  async run(call) {
    const [action = "", email = ""] = call.positionals;
    const act = actions[action];
    if (act && action !== "add") refuseOptions(call, action);
    if (act) return act(call, email);
    throw new WrongUsage({
      vi: `Không có lệnh user ${action}; có: ${Object.keys(actions).join(", ")}.`,
      en: `There is no user ${action}; there are: ${Object.keys(actions).join(", ")}.`,
    });
  },
};
