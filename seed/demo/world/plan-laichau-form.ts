import { count, heading, money, sensitive, sumOf, within, yesNo } from "./rows";
import type { FormData, IndicatorData } from "./world-data";

const people = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Người", rest);

/** A compact report of our own design: the plan names no form, and each of its targets needs a figure. */
export const formLaiChau: FormData = {
  key: "bieu-lai-chau",
  code: "BC-PCMD-LCH",
  title: "Báo cáo định kỳ kết quả phòng, chống mại dâm",
  indicators: [
    heading("lch1", "1", "Chỉ đạo, điều hành", [
      yesNo("lch1-van-ban", "Đã ban hành hoặc tham mưu ban hành văn bản bảo đảm triển khai"),
      count("lch1-so-van-ban", "Số văn bản chỉ đạo, hướng dẫn trong kỳ", "Văn bản"),
    ]),
    heading("lch2", "2", "Truyền thông, phòng ngừa", [
      yesNo("lch2-thuong-xuyen", "Tổ chức truyền thông phù hợp địa bàn và duy trì thường xuyên (UBND xã, phường)"),
      count("lch2-buoi", "Số buổi truyền thông", "Buổi"),
      count("lch2-luot-nguoi", "Số lượt người tham gia", "Lượt người"),
    ]),
    heading("lch3", "3", "Hỗ trợ, can thiệp giảm hại", [
      people("lch3-nhu-cau", "Số người bán dâm có nhu cầu và đủ điều kiện được hỗ trợ", {
        ...sensitive,
        ...within([people("lch3-tiep-can", "Số người đã được can thiệp giảm hại, hỗ trợ hòa nhập", sensitive)]),
      }),
    ]),
    heading("lch4", "4", "Quản lý địa bàn, xử lý vi phạm", [
      count(
        "lch4-co-so",
        "Số cơ sở dễ bị lợi dụng đã đưa vào diện quản lý",
        "Cơ sở",
        within([count("lch4-kiem-tra", "Số cơ sở được kiểm tra ít nhất một lần", "Cơ sở")]),
      ),
      count(
        "lch4-tin-bao",
        "Số tin tố giác, tin báo, khiếu nại tiếp nhận",
        "Tin",
        within([count("lch4-tin-xu-ly", "Số tin được xác minh, phân loại, xử lý kịp thời", "Tin")]),
      ),
    ]),
    heading("lch5", "5", "Đội ngũ, kinh phí", [
      people(
        "lch5-can-bo-tinh",
        "Số cán bộ làm nhiệm vụ cấp tỉnh (sở, ban, ngành)",
        within([people("lch5-tap-huan-tinh", "Số cán bộ cấp tỉnh được tập huấn")]),
      ),
      people(
        "lch5-can-bo-xa",
        "Số cán bộ làm nhiệm vụ cấp xã (UBND xã, phường)",
        within([people("lch5-tap-huan-xa", "Số cán bộ cấp xã được tập huấn")]),
      ),
      money(
        "lch5-kinh-phi",
        "Kinh phí thực hiện trong kỳ",
        sumOf([
          money("lch5-kp-ngan-sach", "Từ dự toán chi thường xuyên"),
          money("lch5-kp-long-ghep", "Từ nguồn lồng ghép, huy động khác"),
        ]),
      ),
    ]),
  ],
  outline: [
    { code: "I", title: "Kết quả thực hiện", guidance: "Theo năm nhóm nhiệm vụ của Kế hoạch." },
    { code: "II", title: "Khó khăn, vướng mắc", guidance: "Nêu nguyên nhân và đề xuất." },
    { code: "III", title: "Nhiệm vụ kỳ tới", guidance: "Việc chính, mốc thời gian." },
  ],
};
