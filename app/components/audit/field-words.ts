import { roleWords } from "~/components/accounts/role-words";
import { kindWords, levelWords } from "~/components/agencies/agency-words";
import { formatDate, isCalendarDate } from "~/lib/calendar-date";
import { plain, type Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

/** Finds the name behind an identifier; null when it is nobody known. */
export type NameOf = (id: unknown) => string | null;

type Show = (value: unknown, nameOf: NameOf) => Text | null;

const longest = 160;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

// What cannot be said in words (a list, a structure, a code) is not shown at all.
const written: Show = (value) => {
  if (typeof value === "number") return plain(formatNumber(value));
  if (typeof value !== "string") return null;
  return plain(isCalendarDate(value) ? formatDate(value) : `“${shortened(value)}”`);
};
const named: Show = (value, nameOf) => {
  const name = nameOf(value);
  return name === null ? null : plain(name);
};
const oneOf =
  (words: Readonly<Record<string, Text>>): Show =>
  (value) =>
    words[String(value)] ?? null;
const wordsOf: Show = (value, nameOf) => written((value as { words?: unknown } | null)?.words, nameOf);
const silent: Show = () => null;

const roleNames = Object.fromEntries(Object.entries(roleWords).map(([role, { name }]) => [role, name]));

type Field = { readonly name: Text; readonly show: Show };
const field = (vi: string, en: string, show: Show = written): Field => ({ name: { vi, en }, show });

/** The fields whose changes are told, by their name in the log. */
const fields: Readonly<Record<string, Field>> = {
  name: field("tên", "name"),
  shortName: field("tên gọi tắt", "short name"),
  code: field("mã", "code"),
  level: field("cấp", "level", oneOf(levelWords)),
  kind: field("loại cơ quan", "kind", oneOf(kindWords)),
  role: field("vai trò", "role", oneOf(roleNames)),
  unitCode: field("đơn vị hành chính", "administrative unit"),
  parentId: field("cơ quan cấp trên", "parent", named),
  validFrom: field("ngày bắt đầu", "beginning"),
  validTo: field("ngày kết thúc", "end"),
  number: field("số hiệu", "number"),
  title: field("trích yếu", "title"),
  issuerId: field("cơ quan ban hành", "issuer", named),
  standingId: field("cơ quan thường trực", "standing agency", named),
  place: field("nơi ban hành", "place"),
  issuedOn: field("ngày ban hành", "day of issue"),
  effectiveOn: field("ngày có hiệu lực", "day of effect"),
  signer: field("người ký", "signer"),
  signerTitle: field("chức vụ người ký", "signer's title"),
  periodFrom: field("đầu kỳ", "start of the period"),
  periodTo: field("cuối kỳ", "end of the period"),
  cutOffOn: field("ngày chốt số liệu", "data cut-off"),
  carriesOutId: field("kế hoạch cấp trên", "higher plan", silent),
  beforeMeans: field("cách hiểu “trước ngày”", "meaning of “before”", silent),
  weekendRule: field("cách tính hạn vào ngày nghỉ", "rule for days off", silent),
  peersSee: field("phần cơ quan khác được xem", "what other agencies see", silent),
  bases: field("căn cứ", "legal bases", silent),
  recipients: field("nơi nhận", "recipients", silent),
  section: field("mục", "section"),
  passageId: field("đoạn văn bản gốc", "source passage", silent),
  heading: field("tiêu đề", "heading"),
  words: field("nội dung", "words"),
  text: field("nội dung", "text"),
  deadline: field("thời hạn", "deadline", wordsOf),
  deliverable: field("sản phẩm", "deliverable"),
  formVersionId: field("biểu mẫu", "form", silent),
  sendTo: field("nơi nhận kết quả", "receiver"),
  viaId: field("cơ quan đầu mối", "collecting agency", named),
  supportIds: field("cơ quan phối hợp", "supporting agencies", silent),
  comparator: field("phép so sánh", "comparator", silent),
  value: field("giá trị", "value"),
  ofValue: field("tổng số", "out of"),
  unit: field("đơn vị tính", "unit"),
  horizon: field("mốc thời gian", "horizon", silent),
  measure: field("cách đo", "measure", silent),
  "ladder.isOn": field("bật hay tắt nhắc", "on or off"),
  "ladder.before": field("số ngày nhắc trước hạn", "days before"),
  "ladder.beforeCounts": field("cách đếm ngày trước hạn", "how days before are counted", silent),
  "ladder.onTheDay": field("nhắc vào ngày đến hạn", "on the day", silent),
  "ladder.overdueFrom": field("ngày nhắc cơ quan khi quá hạn", "first overdue reminder"),
  "ladder.headFrom": field("ngày báo thủ trưởng cơ quan", "day for the head"),
  "ladder.supervisorFrom": field("ngày báo cơ quan theo dõi", "day for the supervising agency"),
  "ladder.leaderFrom": field("ngày báo lãnh đạo", "day for the leader"),
  "ladder.repeatEvery": field("khoảng nhắc lại", "days between reminders"),
  from: field("địa chỉ gửi", "sender"),
  channels: field("kênh được dùng", "channels"),
  earliestHour: field("giờ sớm nhất", "earliest hour"),
  latestHour: field("giờ muộn nhất", "latest hour"),
  usualHour: field("giờ thường lệ", "usual hour"),
  updateDays: field("số ngày tính là có cập nhật", "days within which work counts as updated"),
  answerDays: field("số ngày trả lời được từ thư", "days for answering from the mail"),
};

const empty: Text = { vi: "để trống", en: "empty" };

function changed(key: string, [before, after]: readonly unknown[], nameOf: NameOf): Text | null {
  const known = fields[key];
  if (!known) return null;
  const say = (value: unknown) => (value === null || value === "" ? empty : known.show(value, nameOf));
  const [from, to] = [say(before), say(after)];
  const isTold = from !== null && to !== null && !(from === empty && to === empty);
  const change = (locale: "vi" | "en") => (isTold ? `: ${from[locale]} → ${to[locale]}` : "");
  return { vi: `Sửa ${known.name.vi}${change("vi")}`, en: `Changed the ${known.name.en}${change("en")}` };
}

/** One sentence for each changed field ({ name: [before, after] }); fields without a name here are counted in one sentence. */
export function changedFields(changes: unknown, nameOf: NameOf): Text[] {
  const entries = Object.entries((changes ?? {}) as Record<string, unknown>);
  const told = entries.map(([key, pair]) => changed(key, Array.isArray(pair) ? pair : [], nameOf));
  const untold = told.filter((sentence) => sentence === null).length;
  const others: Text = { vi: "Sửa một số nội dung khác", en: "Changed other things" };
  return [...told.filter((sentence) => sentence !== null), ...(untold > 0 ? [others] : [])];
}
