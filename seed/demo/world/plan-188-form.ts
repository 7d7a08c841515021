import { count, heading, money, sensitive, sumOf, within, yesNo } from "./rows";
import type { FormData } from "./world-data";

const COMMUNE = "Xã, phường, thị trấn";

/** A compact report of our own design: the plan asks for reports without giving a form, and its targets need these figures. */
export const form188: FormData = {
  key: "bieu-188",
  code: "BC-188",
  title: "Báo cáo kết quả phòng, chống mại dâm của huyện, thành phố, thị xã",
  indicators: [
    heading("na1", "1", "Địa bàn và truyền thông", [
      count(
        "na1-tong-xa",
        "Tổng số xã, phường, thị trấn",
        COMMUNE,
        within([
          count("na1-xa-truyen-thong", "Số đơn vị có hoạt động truyền thông", COMMUNE),
          count("na1-xa-lanh-manh", "Số đơn vị lành mạnh không có tệ nạn mại dâm", COMMUNE),
          count("na1-xa-phuc-tap", "Số đơn vị phức tạp về tệ nạn mại dâm", COMMUNE),
        ]),
      ),
      count("na1-buoi", "Số buổi truyền thông", "Buổi"),
      count("na1-luot-nguoi", "Số lượt người tham gia", "Lượt người"),
    ]),
    heading("na2", "2", "Kiểm tra của Đội kiểm tra liên ngành 178", [
      count(
        "na2-kiem-tra",
        "Số cơ sở kinh doanh dịch vụ được kiểm tra",
        "Cơ sở",
        within([count("na2-vi-pham", "Số cơ sở vi phạm", "Cơ sở")]),
      ),
      money("na2-tien-phat", "Số tiền phạt"),
    ]),
    heading("na3", "3", "Đấu tranh, xử lý", [
      count(
        "na3-phat-hien",
        "Số vụ, việc được phát hiện",
        "Vụ",
        within([count("na3-xu-ly", "Số vụ, việc được điều tra, truy tố, xét xử kịp thời", "Vụ")]),
      ),
    ]),
    heading("na4", "4", "Hỗ trợ, nguồn lực", [
      count("na4-mo-hinh", "Số mô hình phòng ngừa đang duy trì", "Mô hình"),
      count("na4-vay-von", "Số người được vay vốn theo Quyết định 29/2014/QĐ-TTg", "Người", sensitive),
      yesNo("na4-kien-toan", "Đã kiện toàn Đội kiểm tra liên ngành 178"),
      money(
        "na4-kinh-phi",
        "Kinh phí thực hiện",
        sumOf([money("na4-kp-ngan-sach", "Từ ngân sách nhà nước"), money("na4-kp-khac", "Từ nguồn khác")]),
      ),
    ]),
  ],
  outline: [
    { code: "I", title: "Kết quả thực hiện", guidance: "Việc chính đã làm trong kỳ, kèm con số." },
    { code: "II", title: "Khó khăn, vướng mắc", guidance: "Điều cản trở và nguyên nhân." },
    { code: "III", title: "Nhiệm vụ kỳ sau", guidance: "Việc sẽ làm và kiến nghị." },
  ],
};
