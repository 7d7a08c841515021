import { aside, count, heading, money, percent, sensitive, sumOf, within, yesNo } from "./rows";
import type { FormData, IndicatorData } from "./world-data";

const people = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Người", rest);
const places = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Cơ sở", rest);
const models = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Mô hình", rest);
const hidden = (key: string, label: string) => people(key, label, sensitive);

const situation = heading("bk1", "I", "THỰC TRẠNG TÌNH HÌNH", [
  heading("bk11", "1", "Tình hình hoạt động của các cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm trên địa bàn", [
    places(
      "bk11-co-so",
      "Tổng số cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm hiện có trên địa bàn",
      sumOf(
        [
          places("bk11-luu-tru", "Cơ sở lưu trú (nhà nghỉ, khách sạn, nhà trọ, nhà cho thuê,...)"),
          places("bk11-karaoke", "Nhà hàng karaoke & cơ sở massage"),
          places("bk11-vu-truong", "Vũ trường"),
          places("bk11-loai-khac", "Loại hình khác (quán bia, nhà hàng ăn uống, quán cà phê, cắt tóc gội đầu thư giãn, ...)"),
        ],
        "warning",
      ),
    ),
    places("bk11-cam-ket", "Số cơ sở đã ký cam kết không để xảy ra tệ nạn mại dâm tại cơ sở"),
    people(
      "bk11-nhan-vien",
      "Tổng số nhân viên làm việc trong các cơ sở kinh doanh dịch vụ dễ phát sinh TNMD",
      within([
        people("bk11-nv-hop-dong", "Số nhân viên có hợp đồng lao động"),
        people("bk11-nv-nu", "Số nhân viên là nữ giới"),
        people("bk11-nv-ngoai-tinh", "Số nhân viên là người ngoại tỉnh"),
        hidden("bk11-nv-duoi-18", "Số nhân viên nữ dưới 18 tuổi"),
      ]),
    ),
  ]),
  heading("bk12", "2", "Tình hình các ổ nhóm, tụ điểm, địa bàn có dấu hiệu hoạt động mại dâm nơi công cộng", [
    count("bk12-tu-diem", "Số tụ điểm, địa bàn phức tạp về tệ nạn mại dâm", "Tụ điểm"),
  ]),
  heading("bk13", "3", "Số người bán dâm ước tính", [hidden("bk13-uoc-tinh", "Tổng số người bán dâm ước tính")]),
  heading("bk14", "4", "Người bán dâm được thống kê qua hồ sơ xử phạt hành chính của cơ quan có thẩm quyền", [
    people("bk14-thong-ke", "Tổng số người bán thống kê được", {
      ...sensitive,
      ...within([
        hidden("bk14-nu", "Số người bán dâm là nữ giới"),
        hidden("bk14-nam", "Số người bán dâm là nam giới"),
        hidden("bk14-ngoai-tinh", "Số người bán dâm là người ngoại tỉnh"),
        hidden("bk14-duoi-18", "Số người bán dâm dưới 18 tuổi"),
        hidden("bk14-ma-tuy", "Số người bán dâm sử dụng, nghiện ma túy"),
        hidden("bk14-hiv", "Số người bán dâm nhiễm HIV"),
      ]),
    }),
  ]),
]);

// Three rows of the annex carry both units, "Người" and "%"; each becomes a count and a share.
const TOLD = "được tuyên truyền, phổ biến chính sách, pháp luật, cung cấp thông tin kiến thức về phòng, chống tệ nạn mại dâm";
const told = (key: string, who: string) => [people(key, `${who} ${TOLD}`), percent(`${key}-ty-le`, `${who} ${TOLD} (tỷ lệ)`)];

const communication = heading("bk21", "1", "Công tác truyền thông tuyên truyền, phổ biến, giáo dục về phòng, chống mại dâm", [
  count(
    "bk21-cuoc",
    "Xã, phường và các ngành tổ chức được ít nhất 01 hình thức truyền thông, tuyên truyền về công tác phòng chống mại dâm và được duy trì thường xuyên",
    "Cuộc",
  ),
  people("bk21-nguoi", "Số người tham gia các buổi truyền thông về công tác phòng chống mại dâm tại cộng đồng"),
  count(
    "bk21-to-roi",
    "Số panô, áp phích, tờ rơi...được thực hiện về công tác phòng chống mại dâm tại cộng đồng",
    "Panô, áp phích, tờ rơi",
  ),
  percent("bk21-ty-le-xa", "Tỷ lệ % số xã, phường, thị trấn tổ chức ít nhất một hình thức tuyên truyền về phòng ngừa mại dâm"),
  ...told("bk21-lao-dong-co-so", "Số người lao động tại cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm"),
  ...told("bk21-lao-dong-kcn", "Số người lao động trong các khu công nghiệp"),
  ...told("bk21-hoc-sinh", "Số học sinh, sinh viên các trường PTTH, cơ sở giáo dục đại học và cơ sở giáo dục nghề nghiệp"),
]);

const prevention = heading(
  "bk22",
  "2",
  "Hoạt động phòng ngừa mại dâm thông qua lồng ghép các chương trình có liên quan tại địa bàn cơ sở",
  [
    heading("bk22-chuong-trinh", undefined, "Các Chương trình đã lồng ghép hoạt động phòng, ngừa mại dâm, cụ thể", [
      yesNo("bk22-kinh-te-xa-hoi", "Chương trình phát triển kinh tế - xã hội"),
      yesNo("bk22-an-sinh", "Chương trình an sinh xã hội"),
      yesNo("bk22-bao-tro", "Chương trình bảo trợ xã hội"),
      yesNo("bk22-ma-tuy", "Chương trình phòng, chống ma túy"),
      yesNo("bk22-hiv", "Chương trình phòng chống HIV/AIDS"),
      yesNo("bk22-day-nghe", "Chương trình về dạy nghề, tìm việc làm, hỗ trợ vay vốn, giảm nghèo"),
      yesNo("bk22-khac", "Các chương trình khác (ghi rõ.....)"),
    ]),
  ],
);

const inspection = heading(
  "bk23",
  "3",
  "Kiểm tra, xử lý vi phạm pháp luật của Đội kiểm tra liên ngành về phòng chống tệ nạn mại dâm (Đội kiểm tra liên ngành 178)",
  [
    count(
      "bk23-doi",
      "Tổng số đội kiểm tra liên ngành PCMD tại địa phương",
      "Đội",
      sumOf([count("bk23-doi-tinh", "Đội cấp tỉnh", "Đội"), count("bk23-doi-huyen", "Đội cấp huyện", "Đội")], "warning"),
    ),
    people(
      "bk23-thanh-vien",
      "Số lượng thành viên tham gia đội KTLN PCMD",
      sumOf(
        [
          people("bk23-tv-tinh", "Số thành viên thuộc đội cấp tỉnh"),
          people("bk23-tv-huyen", "Số thành viên thuộc đội cấp quận/huyện"),
        ],
        "warning",
      ),
    ),
    places("bk23-kiem-tra", "Tổng số cơ sở kinh doanh dịch vụ kiểm tra trong kỳ"),
    places(
      "bk23-xu-ly",
      "Tổng số cơ sở bị xử lý vi phạm pháp luật về PCMD",
      within([
        places("bk23-rut-giay-phep", "Số cơ sở bị rút giấy phép kinh doanh"),
        places("bk23-dinh-chi", "Số cơ sở bị đình chỉ kinh doanh"),
        places("bk23-canh-cao", "Số cơ sở bị cảnh cáo"),
        places("bk23-phat-tien", "Số cơ sở bị phạt tiền"),
        money("bk23-so-tien-phat", "Số tiền phạt", aside),
        places("bk23-bo-sung", "Số cơ sở bị áp dụng các hình thức xử phạt bổ sung"),
      ]),
    ),
    // The annex prints the unit "Cơ sở" beside this share.
    percent("bk23-ty-le", "Tỷ lệ % số cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm được kiểm tra trên địa bàn"),
  ],
);

const violators = (key: string) =>
  sumOf(
    [
      people(`${key}-chu-chua`, "Số chủ chứa, môi giới"),
      people(`${key}-mua`, "Số người mua dâm"),
      hidden(`${key}-ban`, "Số người bán dâm"),
      people(`${key}-ban-duoi-18`, "Số người bán dâm dưới 18 tuổi", { ...sensitive, ...aside }),
    ],
    "warning",
  );

const raids = heading("bk24", "4", "Đấu tranh phòng, chống tội phạm liên quan đến mại dâm", [
  count("bk24-truy-quet", "Số cuộc truy quét tại địa điểm công cộng", "Cuộc"),
  count("bk24-triet-pha", "Số cuộc triệt phá tại các cơ sở KDDV", "Cuộc"),
  people("bk24-vi-pham", "Tổng số người vi phạm", violators("bk24-vp")),
  people("bk24-hanh-chinh", "Số người bị xử lý vi phạm hành chính", violators("bk24-hc")),
  people("bk24-hinh-su", "Số người bị xử lý hình sự"),
  hidden("bk24-mua-chua-thanh-nien", "Số người mua dâm người chưa thành niên"),
  people(
    "bk24-to-giac",
    "Số lượt tố giác, tin báo, khiếu nại hành vi vi phạm pháp luật về PCMD được tiếp nhận, xác minh, phân loại, xử lý",
  ),
]);

const support = heading(
  "bk25",
  "5",
  "Hoạt động can thiệp giảm tác hại, phòng ngừa lây nhiễm các bệnh xã hội và HIV/AIDS, phòng ngừa, giảm tình trạng bạo lực trên cơ sở giới trong PCMD và hòa nhập cộng đồng cho người bán dâm",
  [
    hidden("bk25-nhu-cau", "Số người bán dâm có nhu cầu tiếp cận các dịch vụ hỗ trợ xã hội, hòa nhập cộng đồng"),
    people("bk25-ho-tro", "Tổng số đối tượng được hỗ trợ", {
      ...sensitive,
      ...within([
        hidden("bk25-ht-giao-duc", "Số được hỗ trợ giáo dục"),
        hidden("bk25-ht-phap-ly", "Số được tư vấn, trợ giúp pháp lý"),
        hidden("bk25-ht-vay-von", "Số được vay vốn"),
        money("bk25-so-tien-vay", "Số tiền mà người bán dâm được vay", aside),
        hidden("bk25-ht-hoc-nghe", "Số được học nghề, tạo việc làm"),
        hidden("bk25-ht-y-te", "Số được hỗ trợ về y tế, chăm sóc sức khỏe"),
        hidden("bk25-ht-hiv", "Số được cung cấp các dịch vụ về phòng, chống lây nhiễm HIV"),
      ]),
    }),
    hidden("bk25-cau-lac-bo", "Số người bán dâm được tham gia sinh hoạt tại các câu lạc bộ đồng đẳng/nhóm tự lực"),
    models(
      "bk25-mo-hinh",
      "Tổng số mô hình được xây dựng, duy trì",
      sumOf(
        [
          models("bk25-mh1", "MH cung cấp dịch vụ hỗ trợ cho người bán dâm tại cộng đồng, TTCTXH", { code: "(1)" }),
          models("bk25-mh2", "MH hỗ trợ nhằm bảo đảm quyền của người lao động trong các cơ sở KDDV dễ phát sinh TNMD", {
            code: "(2)",
          }),
          models(
            "bk25-mh3",
            "MH hỗ trợ tăng cường năng lực của các nhóm đồng đẳng/nhóm tự lực/câu lạc bộ của người bán dâm trong việc tiếp cận, truyền thông và hỗ trợ giảm hại, phòng, chống bạo lực giới",
            { code: "(3)" },
          ),
          models("bk25-mh4", "MH khác (Ghi rõ.....)", { code: "(4)" }),
        ],
        "warning",
      ),
    ),
    count("bk25-so-huyen", "Số quận/huyện xây dựng, triển khai mô hình PCMD", "Quận huyện"),
    percent("bk25-ty-le-huyen", "Tỷ lệ % địa bàn quận/huyện thuộc tỉnh/thành phố xây dựng, triển khai mô hình PCMD"),
  ],
);

export const formBacKan: FormData = {
  key: "bieu-bac-kan-2024",
  code: "BTH-PCMD",
  title: "Biểu tổng hợp thống kê số liệu công tác phòng, chống mại dâm",
  indicators: [
    situation,
    heading("bk2", "II", "ĐÁNH GIÁ KẾT QUẢ CÔNG TÁC PCMD", [
      communication,
      prevention,
      inspection,
      raids,
      support,
      heading("bk26", "6", "Nâng cao năng lực cho đội ngũ cán bộ làm công tác phòng, chống mại dâm", [
        people("bk26-can-bo", "Số cán bộ làm công tác PCMD ở địa phương"),
        count("bk26-tap-huan", "Số cán bộ được tập huấn nâng cao trình độ chuyên môn về công tác PCMD", "Lượt người"),
      ]),
    ]),
    heading("bk3", "III", "KINH PHÍ", [
      money(
        "bk3-kinh-phi",
        "Tổng số kinh phí (được bố trí năm 2024)",
        sumOf(
          [
            money("bk3-dia-phuong", "Từ ngân sách địa phương (Thành phố)", { code: "1" }),
            money("bk3-trung-uong", "Từ ngân sách Trung ương", { code: "2" }),
            money("bk3-khac", "Từ nguồn khác", { code: "3" }),
          ],
          "warning",
        ),
      ),
      money("bk3-nhu-cau", "Nhu cầu kinh phí đảm bảo thực hiện các nhiệm vụ của chương trình"),
    ]),
  ],
  outline: [
    { code: "I", title: "Kết quả thực hiện" },
    { code: "I.1", title: "Đánh giá tình hình tệ nạn mại dâm", guidance: "Tình hình địa bàn và các cơ sở dễ phát sinh." },
    { code: "I.2", title: "Kết quả triển khai nhiệm vụ 6 tháng đầu năm" },
    {
      code: "I.2.a",
      title: "Xây dựng văn bản, chỉ đạo, điều hành, bố trí nguồn lực",
      guidance: "Văn bản đã ban hành, kinh phí.",
    },
    { code: "I.2.b", title: "Truyền thông, phổ biến, giáo dục", guidance: "Số buổi, số người theo từng lực lượng." },
    { code: "I.2.c", title: "Hoạt động phòng ngừa", guidance: "Việc đã lồng ghép." },
    { code: "I.2.d", title: "Thanh tra, kiểm tra, xử lý vi phạm", guidance: "Số cơ sở, kết quả." },
    { code: "I.2.e", title: "Can thiệp giảm tác hại", guidance: "Hoạt động và nhóm được hỗ trợ." },
    { code: "I.2.g", title: "Đào tạo, tập huấn", guidance: "Số lớp, số người." },
    { code: "II", title: "Tồn tại, hạn chế", guidance: "Khó khăn và nguyên nhân." },
    { code: "III", title: "Phương hướng 6 tháng cuối năm", guidance: "Việc sẽ làm." },
  ],
};
