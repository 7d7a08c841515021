import { catalogue } from "~/lib/i18n/text";

export const agencyFieldText = catalogue({
  help: {
    vi: "Gõ vài chữ rồi chọn trong danh sách gợi ý, hoặc ghi mã cơ quan.",
    en: "Type a few letters and choose from the list, or enter the agency's code.",
  },
  helpMany: {
    vi: "Mỗi ô một cơ quan: gõ vài chữ rồi chọn trong danh sách gợi ý, hoặc ghi mã. Ô để trống được bỏ qua.",
    en: "One agency in each box: type a few letters and choose from the list, or enter its code. Empty boxes are left out.",
  },
  agencyNumber: { vi: (number: number) => `Cơ quan thứ ${number}`, en: (number: number) => `Agency ${number}` },
  another: { vi: "Thêm ô", en: "Another box" },
});
