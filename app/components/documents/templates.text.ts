import { catalogue } from "~/lib/i18n/text";

/** Words of the library of templates. */
export const templatesText = catalogue({
  title: { vi: "Mẫu văn bản", en: "Letter templates" },
  sub: {
    vi: "Mẫu là tệp Word có các trường trong ngoặc nhọn, ví dụ {cơ quan nhận}. Tải mẫu về, sửa trong Word rồi tải lên.",
    en: "A template is a Word file with fields in braces, such as {cơ quan nhận}. Download it, edit it in Word, upload it.",
  },
  ofAgency: { vi: "Cơ quan", en: "Agency" },
  caption: { vi: "Các mẫu văn bản", en: "Letter templates" },
  kind: { vi: "Loại văn bản", en: "Kind of letter" },
  current: { vi: "Đang dùng", en: "In use" },
  default: { vi: "Mẫu mặc định", en: "Default" },
  version: {
    vi: (number: number, name: string) => `Bản ${number}: ${name}`,
    en: (number: number, name: string) => `Version ${number}: ${name}`,
  },
  defaultAgain: {
    vi: (number: number) => `Bản ${number}: trở về mặc định`,
    en: (number: number) => `Version ${number}: back to the default`,
  },
  since: { vi: "Từ", en: "Since" },
  by: { vi: (when: string, who: string) => `${when}, ${who}`, en: (when: string, who: string) => `${when}, ${who}` },
  download: { vi: "Tải mẫu đang dùng", en: "Download the template" },
  downloadVersion: { vi: "Tải về", en: "Download" },
  sample: { vi: "Điền thử", en: "Trial filling" },
  restore: { vi: "Trở về mẫu mặc định", en: "Back to the default" },
  restoreHelp: {
    vi: "Các bản đã tải lên vẫn được giữ và tải về được. Văn bản đã lập không đổi.",
    en: "Versions uploaded before are kept. Letters made before do not change.",
  },
  upload: { vi: "Tải mẫu mới lên", en: "Upload a new template" },
  file: { vi: "Tệp Word (.docx)", en: "Word file (.docx)" },
  fileHelp: {
    vi: "Tối đa 3 MB. Mẫu được đọc và điền thử trước khi dùng; trường lạ sẽ được chỉ rõ.",
    en: "At most 3 MB. It is read and filled on trial first; unknown fields are named.",
  },
  note: { vi: "Ghi chú", en: "Note" },
  send: { vi: "Kiểm tra và dùng mẫu này", en: "Check and use this template" },
  fields: { vi: "Các trường của mẫu", en: "Fields of the template" },
  fieldsHelp: {
    vi: "Gõ hoa, thường, có dấu hay không dấu đều được. Danh sách viết {#tên}…{/tên}, phần bên trong lặp cho từng mục; phần có điều kiện viết cùng cách.",
    en: "Capitals and accents do not matter. A list is written {#name}…{/name} and repeats what stands inside; conditional parts alike.",
  },
  field: { vi: "Trường", en: "Field" },
  meaning: { vi: "Ý nghĩa", en: "Meaning" },
  example: { vi: "Ví dụ", en: "Example" },
  versions: { vi: "Các bản", en: "Versions" },
  noVersions: { vi: "Chưa có bản nào được tải lên; đang dùng mẫu mặc định.", en: "Nothing was uploaded; the default is in use." },
  doneAdded: { vi: "Mẫu mới đã được kiểm tra và dùng từ bây giờ.", en: "The new template was checked and is used from now on." },
  doneRestored: { vi: "Đã trở về mẫu mặc định.", en: "The default template is used again." },
});
