import type { WebhookEvent } from "~/features/reminders/webhook-receiver";
import { catalogue, type Text } from "~/lib/i18n/text";

/** Words of the pages on receivers of webhooks. */
export const webhookText = catalogue({
  title: { vi: "Cổng nhắn tin", en: "Gateways" },
  sub: {
    vi: "Nơi nhận thư nhắc để chuyển tiếp qua Zalo, SMS hoặc hệ thống văn bản. Mỗi tin có chữ ký; địa chỉ nội bộ bị từ chối.",
    en: "Where reminders go to be passed on by Zalo, SMS or a document system. Each is signed; private addresses are refused.",
  },
  add: { vi: "Thêm cổng", en: "Add a gateway" },
  name: { vi: "Tên cổng", en: "Name" },
  url: { vi: "Địa chỉ nhận (https)", en: "Address (https)" },
  urlHelp: {
    vi: "Nhận POST với nội dung JSON. Cách kiểm tra chữ ký: docs/webhook.md.",
    en: "Takes a POST with JSON. How to check the signature: docs/webhook.md.",
  },
  agency: { vi: "Dùng cho cơ quan", en: "For the agency" },
  agencyHelp: {
    vi: "Tên hoặc mã; gồm cả cơ quan trực thuộc. Bỏ trống: dùng cho mọi cơ quan chưa có cổng riêng.",
    en: "Name or code, with all below it. Empty: for every agency without a gateway of its own.",
  },
  everybody: { vi: "Mọi cơ quan", en: "Every agency" },
  events: { vi: "Loại tin", en: "Events" },
  health: { vi: "Tình trạng", en: "State" },
  failing: { vi: "Đang trục trặc", en: "Failing" },
  sound: { vi: "Bình thường", en: "Sound" },
  lastAnswer: { vi: "Trả lời gần nhất", en: "Last answer" },
  none: { vi: "Chưa có cổng nhắn tin nào.", en: "There are no gateways yet." },
  noneHow: {
    vi: "Thêm cổng, rồi cho phép kênh “Cổng nhắn tin của cơ quan” ở mục Cách gửi để mọi người chọn được.",
    en: "Add one, then allow the channel “The office's gateway” under How reminders travel, so that people can choose it.",
  },
  save: { vi: "Lưu cổng", en: "Save" },
  secretMade: { vi: "Khóa bí mật của cổng", en: "The secret of the gateway" },
  secretOnce: {
    vi: "Chỉ hiện một lần. Chép vào cấu hình của cổng để kiểm tra chữ ký của từng tin.",
    en: "It is shown this once. Copy it into the gateway's settings, to check the signature of each message.",
  },
  renew: { vi: "Đổi khóa bí mật", en: "New secret" },
  renewWhat: {
    vi: "Tin gửi từ bây giờ dùng khóa mới; cổng còn dùng khóa cũ sẽ thấy chữ ký sai.",
    en: "What is sent from now on is signed with the new one; a gateway with the old one will find signatures wrong.",
  },
  trial: { vi: "Gửi thử", en: "Send a trial" },
  trialWhat: {
    vi: "Gửi một tin thử có chữ ký, không có việc nào bên trong.",
    en: "Sends one signed message of trial without any work in it.",
  },
  taken: { vi: "Cổng đã nhận.", en: "The gateway took it." },
  notTaken: { vi: "Cổng chưa nhận.", en: "The gateway did not take it." },
  remove: { vi: "Bỏ cổng", en: "Remove" },
  removeWhat: {
    vi: "Người đang chọn cổng này sẽ nhận qua thư hoặc trên màn hình.",
    en: "People who chose it are reached by mail or on the screen.",
  },
  saved: { vi: "Đã lưu cổng.", en: "Saved." },
  removed: { vi: "Đã bỏ cổng.", en: "Removed." },
  toList: { vi: "Về danh sách cổng", en: "Back to the gateways" },
});

export const eventWords: Readonly<Record<WebhookEvent, Text>> = {
  digest: { vi: "Thư nhắc hằng ngày", en: "The digest of the day" },
  urgent: { vi: "Việc khẩn, báo ngay", en: "Urgent work, told at once" },
};
