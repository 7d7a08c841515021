import type { Channel } from "~/features/reminders/delivery";
import type { DroppedReason } from "~/features/reminders/digest";
import type { DigestState, Outcome } from "~/features/reminders/outbox";
import type { StageKey } from "~/features/reminders/stage";
import { counted } from "~/lib/i18n/counted";
import { catalogue, type Text } from "~/lib/i18n/text";

/** Words of the room "Đôn đốc" and of the rules of reminding. */
export const reminderText = catalogue({
  title: { vi: "Đôn đốc", en: "Reminders" },
  tabs: { vi: "Các phần của Đôn đốc", en: "Parts of the reminders" },
  ledger: { vi: "Sổ đôn đốc", en: "Ledger" },
  upcoming: { vi: "30 ngày tới", en: "Next 30 days" },
  letters: { vi: "Văn bản", en: "Letters" },
  mine: { vi: "Nhắc tôi", en: "My reminders" },
  rules: { vi: "Quy tắc chung", en: "Rules" },

  ledgerSub: {
    vi: "Đã nhắc ai, ngày nào, qua kênh nào, máy chủ thư trả lời ra sao. Sổ chỉ ghi thêm, không sửa.",
    en: "Who was reminded, when, how, and what the mail server answered. The ledger only grows.",
  },
  day: { vi: "Ngày", en: "Day" },
  reader: { vi: "Người nhận", en: "Reader" },
  channel: { vi: "Kênh", en: "Channel" },
  chosenChannel: { vi: "Kênh đã chọn", en: "Chosen channel" },
  state: { vi: "Kết quả", en: "Result" },
  items: { vi: "Số việc", en: "Items" },
  shownInApp: { vi: "hiện trong mục nhắc việc của người nhận", en: "shown among the reader's reminders" },
  answer: { vi: "Máy chủ trả lời", en: "The server's answer" },
  all: { vi: "Tất cả", en: "All" },
  filters: { vi: "Lọc sổ", en: "Filter" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  search: { vi: "Cơ quan hoặc địa chỉ thư", en: "Agency or address" },
  show: { vi: "Lọc", en: "Filter" },
  nothingSent: { vi: "Chưa có thư nhắc nào trong khoảng này.", en: "No reminders in this span." },
  nothingSentHow: {
    vi: "Thư nhắc được gửi tự động theo quy tắc. Mở “30 ngày tới” để xem ai sẽ nhận gì.",
    en: "Reminders go out by the rules. Open “Next 30 days” to see who will receive what.",
  },

  digestTitle: {
    vi: (name: string, day: string) => `Thư nhắc ${name}, ngày ${day}`,
    en: (name: string, day: string) => `Reminder to ${name}, ${day}`,
  },
  said: { vi: "Nội dung", en: "Content" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  lead: { vi: "Chủ trì", en: "Lead" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  stage: { vi: "Mốc nhắc", en: "Stage" },
  due: { vi: "Hạn", en: "Due" },
  attempts: { vi: "Các lần gửi", en: "Attempts" },
  address: { vi: "Địa chỉ", en: "Address" },
  messageId: { vi: "Mã thư", en: "Number of the message" },
  insidePart: { vi: "phần việc nội bộ", en: "inside the agency" },
  noItems: { vi: "Bạn không có quyền xem phần việc nào trong thư này.", en: "You may not see any of the work in this reminder." },

  upcomingSub: {
    vi: "Ai sẽ nhận gì trong 30 ngày tới, nếu từ nay không có trả lời nào thêm. Việc đã nộp hoặc đã xong sẽ tự rời danh sách.",
    en: "Who will be told what in the next 30 days if nothing is answered. Work that is handed in leaves the list.",
  },
  ofPlan: { vi: (plan: string) => `Chỉ kế hoạch ${plan}`, en: (plan: string) => `Only plan ${plan}` },
  andOthers: { vi: (count: string) => `và ${count} người khác`, en: (count: string) => `and ${count} more` },
  trial: { vi: "30 ngày tới, nếu lưu các mốc này", en: "The next 30 days, if this is saved" },
  trialWhat: {
    vi: "Xem thử theo các mốc đang nhập ở dưới, nếu từ nay không có trả lời nào thêm. Chưa lưu gì.",
    en: "By what is entered below, if nothing is answered until then. Nothing is saved yet.",
  },
  tryOut: { vi: "Xem thử 30 ngày tới", en: "See the next 30 days" },
  readers: { vi: "Người nhận", en: "Readers" },
  overdueItems: { vi: "Trong đó quá hạn", en: "Of which overdue" },
  nothingComing: { vi: "30 ngày tới không có thư nhắc nào.", en: "No reminders in the next 30 days." },
  nothingComingHow: {
    vi: "Thư nhắc có khi phần việc đang làm có thời hạn. Xem kế hoạch để giao việc và đặt hạn.",
    en: "Reminders come when open work has a deadline. Open the plans to assign work and set deadlines.",
  },
  digestsOn: { vi: (day: string) => `Thư ngày ${day}`, en: (day: string) => `Digests of ${day}` },
  closedWork: {
    vi: (count: string) =>
      `${count} phần việc có mốc nhắc trong 30 ngày tới nhưng khi đó đã khóa sổ, nên không ai được nhắc. Muốn nhắc tiếp, mở lại phần việc cho cơ quan chủ trì.`,
    en: (count: string) =>
      `Closed before their next stage within 30 days, so that nobody is reminded: ${counted(count, "assignment")}. Open again to go on reminding.`,
  },
  silentTitle: { vi: "Cơ quan chưa có ai nhận thư nhắc", en: "Agencies without anybody to remind" },
  silentWhat: {
    vi: "Các cơ quan này đang có việc đến hạn nhưng chưa có tài khoản cán bộ hay thủ trưởng. Đề nghị quản trị thêm tài khoản; trong lúc chờ, hãy gọi điện hoặc gửi công văn.",
    en: "These agencies have work that falls due and no account of an officer or a head. Ask the administrator for accounts; until then telephone or write.",
  },

  mineSub: {
    vi: "Mỗi ngày nhiều nhất một thư; ngày nghỉ không nhắc, trừ việc đến hạn đúng ngày đó.",
    en: "At most one digest a day; none on days off, except for what is due that day.",
  },
  hour: { vi: "Giờ nhận", en: "Hour" },
  hourHelp: {
    vi: (from: number, to: number) => `Cơ quan cho phép từ ${from} giờ đến ${to} giờ.`,
    en: (from: number, to: number) => `The office allows from ${from} to ${to} o'clock.`,
  },
  oClock: { vi: (hour: number) => `${hour} giờ`, en: (hour: number) => `${hour}:00` },
  save: { vi: "Lưu", en: "Save" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  mineOpenWhat: {
    vi: "Giờ nhận, kênh nhận và các thư nhắc đã gửi cho bạn.",
    en: "Your hour and channel, and the reminders that were sent to you.",
  },
  mineOpen: { vi: "Chọn giờ và kênh nhận", en: "Choose hour and channel" },
  received: { vi: "Thư nhắc đã nhận", en: "Reminders received" },
  noneReceived: { vi: "Chưa có thư nhắc nào gửi tới bạn.", en: "Nothing has been sent to you yet." },

  ladder: { vi: "Mốc nhắc", en: "Ladder" },
  ladderSub: {
    vi: "Nhắc ai, trước và sau hạn bao nhiêu ngày.",
    en: "Who is reminded, how many days before and after the deadline.",
  },
  planLadder: { vi: "Quy tắc nhắc của kế hoạch", en: "Reminders of the plan" },
  taskLadder: { vi: "Quy tắc nhắc của nhiệm vụ", en: "Reminders of the task" },
  isOn: { vi: "Có nhắc", en: "Reminders are on" },
  isOnHelp: { vi: "Bỏ dấu thì không ai được nhắc về phần này.", en: "Without the tick nobody is reminded of this." },
  before: { vi: "Nhắc trước hạn (ngày)", en: "Days before the deadline" },
  beforeHelp: { vi: "Các số ngày, cách nhau bằng dấu phẩy. Ví dụ: 7, 3, 1", en: "Days, separated by commas, such as 7, 3, 1" },
  beforeCounts: { vi: "Đếm ngày trước hạn theo", en: "Days before are" },
  calendar: {
    vi: "ngày theo lịch; mốc rơi vào ngày nghỉ thì nhắc vào ngày làm việc liền trước",
    en: "calendar days; a stage on a day off goes out on the working day before",
  },
  working: { vi: "ngày làm việc", en: "working days" },
  onTheDay: { vi: "Nhắc vào ngày đến hạn", en: "Remind on the day itself" },
  whenOverdue: { vi: "Quá hạn bao nhiêu ngày thì báo", en: "How many days overdue until they are told" },
  emptyIsNever: { vi: "Ô để trống là không báo.", en: "Whoever is left empty is not told." },
  overdueFrom: { vi: "Cơ quan chủ trì", en: "The lead agency" },
  headFrom: { vi: "Thủ trưởng cơ quan chủ trì", en: "The head of the lead agency" },
  supervisorFrom: { vi: "Cơ quan theo dõi (thường trực)", en: "The supervising (standing) agency" },
  leaderFrom: { vi: "Lãnh đạo", en: "The leader" },
  repeatEvery: { vi: "Sau đó nhắc lại, cách nhau (ngày)", en: "Then again, every so many days" },
  follow: { vi: "Bỏ quy tắc riêng, theo quy tắc chung", en: "Drop this and follow the rule above" },
  hasOwn: { vi: "Đang dùng quy tắc riêng.", en: "It has a ladder of its own." },
  follows: {
    vi: "Đang theo quy tắc cấp trên; lưu lại thì thành quy tắc riêng.",
    en: "It follows the ladder above; saving gives it its own.",
  },

  delivery: { vi: "Cách gửi", en: "How reminders travel" },
  editDelivery: { vi: "Sửa cách gửi", en: "Change how reminders travel" },
  sender: { vi: "Địa chỉ gửi thư", en: "Sender" },
  senderHelp: {
    vi: "Ví dụ: Đôn Đốc tỉnh Lào Cai <dondoc@laocai.gov.vn>",
    en: "Such as Đôn Đốc tỉnh Lào Cai <dondoc@laocai.gov.vn>",
  },
  noSender: { vi: "chưa đặt: thư nhắc chỉ hiện trên màn hình", en: "not set: reminders only stand on the screen" },
  allowedChannels: { vi: "Kênh được dùng", en: "Channels allowed" },
  hours: { vi: "Giờ gửi", en: "Hours" },
  hoursAre: {
    vi: (from: number, to: number, usual: number) => `từ ${from} giờ đến ${to} giờ, thường là ${usual} giờ`,
    en: (from: number, to: number, usual: number) => `from ${from} to ${to} o'clock, usually at ${usual}`,
  },
  earliestHour: { vi: "Giờ sớm nhất", en: "Earliest hour" },
  latestHour: { vi: "Giờ muộn nhất", en: "Latest hour" },
  usualHour: { vi: "Giờ gửi thường lệ", en: "Usual hour" },
  updateDaysTerm: { vi: "Tính là có cập nhật", en: "Counts as updated" },
  updateDaysAre: { vi: (days: string) => `trong ${days} ngày qua`, en: (days: string) => `within ${counted(days, "day")}` },
  updateDays: { vi: "Tính là có cập nhật trong (ngày)", en: "Counts as updated within (days)" },
  updateDaysHelp: {
    vi: "Dùng cho tỷ lệ cập nhật ở Tổng quan và ở Đôn đốc, mục Cơ quan.",
    en: "For the update rate on the overview and in Reminders, Agencies.",
  },
  agencies: { vi: "Cơ quan", en: "Agencies" },
  agenciesSub: {
    vi: "Cơ quan nào lâu chưa báo tình hình, chưa xác nhận đã nhận việc, hoặc không mở thư nhắc. Mỗi số mở ra danh sách của nó.",
    en: "Who has not reported for long, has not confirmed receipt, or does not open reminders. Every number opens its list.",
  },
  sortBy: { vi: "Xếp theo", en: "Sort by" },
  byAge: { vi: "Lâu chưa cập nhật", en: "Longest silent" },
  byRate: { vi: "Tỷ lệ cập nhật thấp", en: "Lowest update rate" },
  byReceipt: { vi: "Chưa xác nhận đã nhận", en: "Receipt not confirmed" },
  byOpened: { vi: "Không mở thư nhắc", en: "Reminders not opened" },
  agencySearch: { vi: "Tên cơ quan", en: "Agency" },
  agency: { vi: "Cơ quan", en: "Agency" },
  open: { vi: "Việc đang làm", en: "Open work" },
  age: { vi: "Số ngày chưa cập nhật", en: "Days silent" },
  lastUpdate: { vi: (day: string) => `lần cuối ${day}`, en: (day: string) => `last on ${day}` },
  neverUpdated: { vi: "chưa cập nhật lần nào", en: "never" },
  rate: { vi: (days: string) => `Cập nhật trong ${days} ngày`, en: (days: string) => `Updated within ${counted(days, "day")}` },
  unreceived: { vi: "Chưa xác nhận đã nhận", en: "Receipt not confirmed" },
  mails: { vi: "Thư nhắc đã mở, 30 ngày", en: "Reminders opened, 30 days" },
  openedOf: {
    vi: (opened: string, sent: string) => `${opened} / ${sent}`,
    en: (opened: string, sent: string) => `${opened} / ${sent}`,
  },
  noMails: { vi: "chưa gửi", en: "none sent" },
  openedAt: { vi: "Đã mở", en: "Opened" },
  notOpened: { vi: "chưa thấy mở", en: "not yet, as far as can be seen" },
  openedWith: { vi: "Việc mở thư", en: "Opening" },
  openedYes: { vi: "Đã mở", en: "Opened" },
  openedNo: { vi: "Chưa mở", en: "Not opened" },
  noAgencies: { vi: "Không có cơ quan nào đang có việc.", en: "No agency has open work." },
  noAgenciesHow: { vi: "Xóa bộ lọc, hoặc mở Kế hoạch để giao việc.", en: "Clear the filter, or assign work in a plan." },
  howCounted: { vi: "Cách tính", en: "How it is counted" },
  agesMean: {
    vi: "Số ngày chưa cập nhật: từ lần gần nhất cơ quan chủ trì ghi tiến độ, gửi minh chứng, báo hoàn thành hoặc nhập, nộp báo cáo về bất kỳ việc đang làm nào; chưa có lần nào thì tính từ ngày giao việc sớm nhất.",
    en: "Days silent: since the lead agency last noted progress, added evidence, reported completion, or filled in or submitted a report on any of its open work; if never, since the first of it was assigned.",
  },
  ratesMean: {
    vi: (days: string) =>
      `Tỷ lệ cập nhật: số việc đang làm có cập nhật trong ${days} ngày, chia cho mọi việc đang làm mà bạn được xem.`,
    en: (days: string) =>
      `Update rate: open work reported on within ${counted(days, "day")}, out of all open work that you may see.`,
  },
  receiptsMean: {
    vi: "Chưa xác nhận đã nhận: việc chưa bắt đầu mà cơ quan chủ trì chưa bấm “Xác nhận đã nhận”. Đã bắt đầu làm hoặc đã đề nghị gia hạn thì coi là đã nhận.",
    en: "Receipt not confirmed: work that has not begun and whose agency has not pressed “Received”. Whoever has begun, or asked for more time, has received it.",
  },
  opensMean: {
    vi: "Đã mở: người nhận mở trang thư nhắc khi đăng nhập, hoặc trả lời qua liên kết trong thư. Mở thư trong hộp thư không đếm được, vì máy chủ thư cũng tự mở thư và liên kết để kiểm tra.",
    en: "Opened: the reader looked at the reminder's page signed in, or answered by its link. Opening the mail itself cannot be counted: machines that check mail open it and its links too.",
  },
  answerDaysTerm: { vi: "Trả lời từ thư", en: "Answering from the mail" },
  answerDays: { vi: "Trả lời từ thư (ngày)", en: "Answering from the mail (days)" },
  answerDaysHelp: {
    vi: "Mỗi việc trong thư có liên kết mở đúng việc đó, không cần mật khẩu, trong ngần này ngày. Ghi 0 để tắt: mọi liên kết đã gửi cũng hết tác dụng.",
    en: "Each item of a mail has a link that opens just it, without a password, for so many days. 0 switches it off, also for links already sent.",
  },
  answerDaysAre: {
    vi: (days: number) => (days === 0 ? "tắt" : `trong ${days} ngày kể từ khi gửi`),
    en: (days: number) => (days === 0 ? "off" : `for ${counted(days, "day")} after sending`),
  },
  ownLinks: { vi: "Liên kết trong thư", en: "Links in mails" },
  ownLinksWhat: {
    vi: (days: number) =>
      `Liên kết trong thư nhắc mở đúng phần việc đó trong ${days} ngày mà không cần mật khẩu. Nếu thư bị lộ hoặc chuyển nhầm, hãy thu hồi. Đổi mật khẩu cũng thu hồi mọi liên kết.`,
    en: (days: number) =>
      `The links in a mail open their assignment for ${counted(days, "day")} without a password. If a mail got into wrong hands, take them back. Changing the password does so too.`,
  },
  revokeLinks: { vi: "Thu hồi mọi liên kết đã gửi", en: "Take back all links sent" },
  linksRevoked: { vi: "Đã thu hồi mọi liên kết gửi trước lúc này.", en: "All links sent so far are taken back." },
  channelsHealth: { vi: "7 ngày qua", en: "Last 7 days" },
  health: {
    vi: (sent: string, failed: string) => `${sent} lần gửi được, ${failed} lần không`,
    en: (sent: string, failed: string) => `${sent} sent, ${failed} failed`,
  },
  failing: {
    vi: (channel: string, count: string) => `Kênh đang trục trặc: ${channel}, ${count} lần liền không gửi được`,
    en: (channel: string, count: string) => `A channel is failing: ${channel}, the last ${count} in a row`,
  },
  failingAnswer: {
    vi: (answer: string) => `Lời máy chủ gần nhất: “${answer}”.`,
    en: (answer: string) => `The server last said “${answer}”.`,
  },
  failingMeanwhile: {
    vi: "Trong lúc đó thư nhắc đi qua kênh khác nếu có, và luôn hiện trên màn hình.",
    en: "Meanwhile reminders take another channel where there is one, and always stand on the screen.",
  },
  toHead: { vi: "tới thủ trưởng", en: "to the head" },
  toSupervisor: { vi: "tới cơ quan theo dõi", en: "to the supervising agency" },
  toLeader: { vi: "tới lãnh đạo", en: "to the leader" },
  remindersOfThis: { vi: "Đã nhắc", en: "Reminders sent" },
});

/** "trước hạn 3 ngày", "đúng ngày đến hạn", "quá hạn 8 ngày". */
export function stageWords(stage: StageKey): Text {
  const [, side, count] = /^(before|after)-(\d+)$/.exec(stage) ?? [];
  if (side === "before") return { vi: `trước hạn ${count} ngày`, en: `${count} day${count === "1" ? "" : "s"} before` };
  if (side === "after") return { vi: `quá hạn ${count} ngày`, en: `${count} day${count === "1" ? "" : "s"} after` };
  if (stage === "urgent") return { vi: "đánh dấu khẩn", en: "marked as urgent" };
  return { vi: "đúng ngày đến hạn", en: "on the day" };
}

export const channelWords: Readonly<Record<Channel, Text>> = {
  email: { vi: "Thư điện tử", en: "E-mail" },
  push: { vi: "Thông báo trên trình duyệt", en: "Notification of the browser" },
  webhook: { vi: "Cổng nhắn tin của cơ quan (Zalo, SMS…)", en: "The office's gateway (Zalo, SMS…)" },
  "in-app": { vi: "Trên màn hình", en: "On the screen" },
};

export const stateWords: Readonly<Record<DigestState, Text>> = {
  queued: { vi: "Chờ gửi", en: "Waiting" },
  sending: { vi: "Đang gửi", en: "Being sent" },
  sent: { vi: "Đã gửi", en: "Sent" },
  cancelled: { vi: "Thôi gửi, không còn việc phải nhắc", en: "Cancelled, nothing left to say" },
  refused: { vi: "Địa chỉ từ chối", en: "Refused by the address" },
  superseded: { vi: "Không gửi được trong ngày, gộp vào thư sau", en: "Not sent on its day, said in a later one" },
};

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  sent: { vi: "Máy chủ đã nhận", en: "Taken by the server" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  deferred: { vi: "Chưa gửi được, sẽ thử lại", en: "Put off, will be tried again" },
  uncertain: {
    vi: "Mất kết nối, chưa rõ đã nhận chưa, gửi lại cùng số thư",
    en: "Connection lost; sent again under the same number",
  },
  cancelled: { vi: "Thôi gửi", en: "Cancelled" },
  superseded: { vi: "Gộp vào thư sau", en: "Said in a later one" },
};

export const droppedWords: Readonly<Record<DroppedReason, Text>> = {
  done: { vi: "bỏ khỏi thư: việc đã nộp hoặc đã xong", en: "left out: handed in or done" },
  moved: { vi: "bỏ khỏi thư: hạn đã đổi", en: "left out: the deadline moved" },
  closed: { vi: "bỏ khỏi thư: đã khóa sổ", en: "left out: closed" },
  "no-right": { vi: "bỏ khỏi thư: người nhận không còn quyền", en: "left out: the reader no longer has a right" },
  "switched-off": { vi: "bỏ khỏi thư: kế hoạch đã tắt nhắc", en: "left out: reminders were switched off" },
};
