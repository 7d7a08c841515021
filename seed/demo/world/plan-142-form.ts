import { aside, count, heading, money, percent, sensitive, sumOf, within, yesNo } from "./rows";
import type { FormData, IndicatorData } from "./world-data";

const people = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Người", rest);
const times = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Lượt người", rest);
const places = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Cơ sở", rest);
const visits = (key: string, label: string, rest: Partial<IndicatorData> = {}) => count(key, label, "Lượt cơ sở", rest);

const partA = heading("a", "A", "THỰC HIỆN CHỈ TIÊU", [
  percent(
    "a1-xa-tuyen-truyen",
    "Số xã, phường, thị trấn tổ chức được ít nhất một hình thức tuyên truyền về phòng ngừa mại dâm và được duy trì thường xuyên",
    { code: "1" },
  ),
  yesNo(
    "a2-ke-hoach-long-ghep",
    "Xây dựng kế hoạch lồng ghép và tổ chức thực hiện nhiệm vụ phòng, chống mại dâm với các chương trình phát triển kinh tế - xã hội tại địa phương như chương trình giảm nghèo, đào tạo nghề cho lao động nông thôn, chương trình việc làm, phòng, chống HIV/AIDS, phòng, chống tội phạm mua bán người",
    { code: "2" },
  ),
  yesNo(
    "a3-can-thiep-giam-hai",
    "Triển khai thực hiện các hoạt động can thiệp giảm hại về HIV/AIDS, phòng ngừa, giảm tình trạng bạo lực trên cơ sở giới trong phòng, chống mại dâm",
    { code: "3" },
  ),
]);

const situation = heading("b1", "1", "Thực trạng tình hình", [
  heading("b11", "1.1", "Tình hình hoạt động của các cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm trên địa bàn", [
    places(
      "b11-co-so",
      "Tổng số cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm hiện có trên địa bàn",
      sumOf([
        places("b11-luu-tru", "Cơ sở lưu trú (nhà nghỉ, khách sạn, nhà trọ, nhà cho thuê,…)"),
        places("b11-karaoke", "Nhà hàng Karaoke & cơ sở massage"),
        places("b11-vu-truong", "Vũ trường"),
        places("b11-loai-khac", "Loại hình khác (quán bia, nhà hàng ăn uống, quán cà phê, cắt tóc gội đầu thư giãn, …)"),
      ]),
    ),
    places("b11-cam-ket", "Số cơ sở đã ký cam kết không để xảy ra tệ nạn mại dâm tại cơ sở"),
    people(
      "b11-tiep-vien",
      "Số tiếp viên làm việc trong các cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm",
      within([
        people("b11-tv-hop-dong", "Số tiếp viên có hợp đồng lao động"),
        people("b11-tv-nu", "Số tiếp viên là nữ giới"),
        people("b11-tv-ngoai-tinh", "Số tiếp viên là người ngoại tỉnh"),
        people("b11-tv-duoi-18", "Số tiếp viên nữ dưới 18 tuổi", sensitive),
      ]),
    ),
  ]),
  heading("b12", "1.2", "Tình hình các ổ nhóm, tụ điểm, địa bàn có dấu hiệu hoạt động mại dâm nơi công cộng", [
    count("b12-tu-diem", "Số tụ điểm, địa bàn phức tạp về tệ nạn mại dâm", "Tụ điểm"),
  ]),
  heading("b13", "1.3", "Số người bán dâm trên địa bàn", [
    people("b13-uoc-tinh", "Số người bán dâm ước tính", sensitive),
    people(
      "b13-thong-ke",
      "Số người bán dâm được các cơ quan chức năng thống kê (qua xử phạt hành chính; hỗ trợ xã hội; y tế, phòng, chống HIV/AIDS…)",
      {
        ...sensitive,
        ...within([
          people("b13-qua-xu-phat", "Qua xử phạt hành chính", sensitive),
          people("b13-duoi-18", "Số người dưới 18 tuổi", sensitive),
          people("b13-ngoai-tinh", "Số người ngoại tỉnh", sensitive),
        ]),
      },
    ),
  ]),
]);

// The annex prints the number 2.1 twice; both stand here as printed.
const documents = heading("b21-van-ban", "2.1", "Xây dựng văn bản quy phạm pháp luật và chỉ đạo, điều hành", [
  count("b21-vb-qppl", "Số lượng văn bản quy phạm pháp luật ban hành theo thẩm quyền", "Văn bản"),
  count(
    "b21-vb-dieu-hanh",
    "Số lượng văn bản chỉ đạo, điều hành thực hiện nhiệm vụ về phòng, chống mại dâm trong phạm vi quản lý (Công văn chỉ đạo, Chương trình, Kế hoạch….)",
    "Văn bản",
  ),
]);

const communication = heading("b21-truyen-thong", "2.1", "Công tác truyền thông nâng cao nhận thức về phòng, chống mại dâm", [
  count("b21-buoi", "Số buổi truyền thông về công tác phòng, chống mại dâm tại cơ sở xã, phường, thị trấn", "Buổi"),
  times("b21-nguoi", "Số người tham gia các buổi truyền thông về công tác phòng chống mại dâm tại cơ sở xã, phường, thị trấn"),
  count(
    "b21-to-roi",
    "Số panô, áp phích, tờ rơi…được thực hiện về công tác phòng, chống mại dâm tại cơ sở xã, phường, thị trấn",
    "Panô, áp phích, tờ rơi",
  ),
]);

const inspection = heading("b22", "2.2", "Kiểm tra, xử lý vi phạm pháp luật của Đội kiểm tra liên ngành 178/CP", [
  places("b22-kiem-tra", "Tổng số cơ sở kiểm tra trong kỳ"),
  visits(
    "b22-xu-ly",
    "Tổng số cơ sở chịu các hình thức xử lý vi phạm pháp luật về phòng, chống mại dâm",
    // One establishment may be fined and suspended at once, so the parts may overlap.
    within([
      visits("b22-rut-giay-phep", "Số cơ sở bị rút giấy phép kinh doanh"),
      visits("b22-dinh-chi", "Số cơ sở bị đình chỉ kinh doanh"),
      visits("b22-canh-cao", "Số cơ sở bị cảnh cáo, nhắc nhở"),
      visits("b22-phat-tien", "Số cơ sở bị phạt tiền"),
      money("b22-so-tien-phat", "Số tiền phạt", aside),
      visits("b22-khac", "Số cơ sở bị áp dụng các hình thức xử lý khác"),
    ]),
  ),
]);

const raids = heading("b23", "2.3", "Công tác truy quét, triệt phá ổ nhóm tổ chức hoạt động mại dâm", [
  count("b23-truy-quet", "Số cuộc truy quét tại địa điểm công cộng", "Cuộc"),
  count("b23-triet-pha", "Số cuộc triệt phá tại các cơ sở kinh doanh dịch vụ", "Cuộc"),
  times(
    "b23-vi-pham",
    "Tổng số người vi phạm",
    // The row of minors repeats persons of the rows above it, so it is not added.
    sumOf(
      [
        times("b23-vp-mua", "Số người mua dâm"),
        times("b23-vp-ban", "Số người bán dâm", sensitive),
        times("b23-vp-ban-duoi-18", "Số người bán dâm dưới 18 tuổi", { ...sensitive, ...aside }),
        times("b23-vp-chu-chua", "Số chủ chứa, môi giới"),
      ],
      "warning",
    ),
  ),
  times(
    "b23-hanh-chinh",
    "Số người bị xử lý vi phạm hành chính",
    sumOf(
      [
        times("b23-hc-mua", "Số người mua dâm"),
        times("b23-hc-ban", "Số người bán dâm", sensitive),
        times("b23-hc-duoi-18", "Số người mua bán dâm dưới 18 tuổi", { ...sensitive, ...aside }),
        times("b23-hc-chu-chua", "Số chủ chứa, môi giới"),
      ],
      "warning",
    ),
  ),
  times(
    "b23-hinh-su",
    "Số người bị xử lý hình sự",
    sumOf(
      [
        times("b23-hs-mua-chua-thanh-nien", "Số người mua dâm người chưa thành niên", sensitive),
        times("b23-hs-chu-chua", "Số chủ chứa mại dâm"),
        times("b23-hs-moi-gioi", "Số môi giới mại dâm"),
      ],
      "warning",
    ),
  ),
]);

const courts = heading("b24", "2.4", "Công tác truy tố, xét xử", [
  heading("b24-khoi-to", undefined, "Số vụ việc liên quan đến mại dâm được Viện Kiểm sát nhân dân khởi tố", [
    count("b24-kt-vu", "Số vụ", "Vụ"),
    people("b24-kt-bi-can", "Số bị can"),
  ]),
  heading(
    "b24-cong-to",
    undefined,
    "Số vụ việc liên quan đến mại dâm được Viện Kiểm sát nhân dân thực hành quyền công tố và kiểm sát xét xử",
    [count("b24-ct-vu", "Số vụ", "Vụ"), people("b24-ct-bi-cao", "Số bị cáo")],
  ),
  heading("b24-xet-xu", undefined, "Số vụ án liên quan đến mại dâm được Tòa án các cấp thụ lý, xét xử", [
    count("b24-xx-vu", "Số vụ", "Vụ"),
    people("b24-xx-bi-cao", "Số bị cáo"),
  ]),
]);

const models = heading("b25", "2.5", "Công tác xây dựng thử nghiệm 03 mô hình", [
  count(
    "b25-mo-hinh",
    "Số lượng mô hình",
    "Mô hình",
    sumOf([
      count(
        "b25-mh1",
        "Mô hình hỗ trợ tăng cường năng lực của các nhóm đồng đẳng/nhóm tự lực/câu lạc bộ của người bán dâm trong việc tiếp cận, truyền thông và hỗ trợ giảm hại, phòng, chống bạo lực giới (Mô hình 1)",
        "Mô hình",
      ),
      count(
        "b25-mh2",
        "Mô hình cung cấp dịch vụ hỗ trợ cho người bán dâm tại cộng đồng và Trung tâm công tác xã hội (Mô hình 2)",
        "Mô hình",
      ),
      count(
        "b25-mh3",
        "Mô hình hỗ trợ nhằm bảo đảm quyền của người lao động trong các cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm (Mô hình 3)",
        "Mô hình",
      ),
    ]),
  ),
  people("b25-ban-chu-nhiem", "Số người bán dâm tham gia ban chủ nhiệm câu lạc bộ/nhóm tự lực/nhóm đồng đẳng", sensitive),
  people("b25-tham-gia", "Số người bán dâm được tham gia các câu lạc bộ/nhóm tự lực/nhóm đồng đẳng", sensitive),
  times("b25-ho-tro", "Tổng số người bán dâm được hỗ trợ", {
    ...sensitive,
    // One person may receive several kinds of support.
    ...within([
      times("b25-ht-giao-duc", "Số đối tượng được hỗ trợ giáo dục", sensitive),
      times("b25-ht-phap-ly", "Số đối tượng được tư vấn, trợ giúp pháp lý", sensitive),
      times("b25-ht-vay-von", "Số đối tượng được vay vốn sản xuất kinh doanh", sensitive),
      money("b25-so-tien-vay", "Số tiền được vay", aside),
      times("b25-ht-hoc-nghe", "Số đối tượng được học nghề, tạo việc làm", sensitive),
      times("b25-ht-y-te", "Số đối tượng được hỗ trợ về y tế, chăm sóc sức khỏe", sensitive),
      times("b25-ht-hiv", "Số đối tượng được cung cấp các dịch vụ về phòng, chống lây nhiễm HIV", sensitive),
    ]),
  }),
  times("b25-chuyen-gui", "Tổng số người bán dâm được chuyển gửi đến các dịch vụ phù hợp", sensitive),
  count("b25-cuoc-goi", "Tổng số cuộc gọi đến đường dây nóng của mô hình", "Lượt cuộc gọi"),
]);

const resources = heading("b3", "3", "Nguồn lực", [
  heading("b31", "3.1", "Nâng cao năng lực cho đội ngũ cán bộ làm công tác phòng, chống mại dâm", [
    people("b31-can-bo", "Tổng số cán bộ làm công tác PCMD tại địa phương (gồm cả cán bộ kiêm nhiệm các cấp)"),
    times("b31-tap-huan", "Số cán bộ được tập huấn nâng cao trình độ chuyên môn về công tác phòng chống mại dâm"),
  ]),
  heading("b32", "3.2", "Kinh phí cho công tác phòng, chống mại dâm", [
    money(
      "b32-kinh-phi",
      "Tổng số kinh phí chi cho công tác PCMD giai đoạn 2016-2020",
      sumOf([
        money("b32-trung-uong", "Kinh phí hỗ trợ từ ngân sách TW"),
        money("b32-dia-phuong", "Kinh phí bố trí từ ngân sách địa phương"),
        money("b32-khac", "Từ nguồn khác (tổ chức, cá nhân trong và ngoài nước…)"),
      ]),
    ),
  ]),
]);

export const form142: FormData = {
  key: "bieu-142",
  code: "PL-142",
  title: "Biểu tổng hợp số liệu 05 năm thực hiện Chương trình phòng, chống tệ nạn mại dâm giai đoạn 2016 - 2020",
  cutOffOn: "2020-06-30",
  indicators: [
    partA,
    heading("b", "B", "KẾT QUẢ THỰC HIỆN", [
      situation,
      heading("b2", "2", "Kết quả cụ thể", [
        documents,
        communication,
        inspection,
        raids,
        courts,
        models,
        count("b26-xa-khong-te-nan", "Xã, phường, thị trấn không có tệ nạn mại dâm", "Xã, phường, thị trấn", { code: "2.6" }),
      ]),
      resources,
    ]),
  ],
  outline: [
    { code: "I", title: "Kết quả thực hiện Chương trình" },
    {
      code: "I.1",
      title: "Công tác tổ chức điều hành Chương trình",
      guidance: "Nêu văn bản đã ban hành, cách phối hợp liên ngành, việc kiểm tra và điểm mới trong chỉ đạo.",
    },
    {
      code: "I.2",
      title: "Kết quả việc thực hiện các mục tiêu, chỉ tiêu",
      guidance: "Đối chiếu từng chỉ tiêu: đạt, chưa đạt, không còn phù hợp.",
    },
    { code: "I.3", title: "Đánh giá kết quả thực hiện các nhiệm vụ chính" },
    {
      code: "I.3.1",
      title: "Rà soát, sửa đổi, bổ sung hệ thống văn bản quy phạm pháp luật về phòng, chống mại dâm",
      guidance: "Văn bản địa phương đã có; chỗ luật còn thiếu hoặc khó áp dụng.",
    },
    {
      code: "I.3.2",
      title: "Tăng cường tuyên truyền, phổ biến, giáo dục pháp luật và nâng cao nhận thức về phòng, chống mại dâm",
      guidance: "Hình thức đã làm, tài liệu, tập huấn báo cáo viên; cách nào có hiệu quả.",
    },
    {
      code: "I.3.3",
      title:
        "Đẩy mạnh thực hiện các hoạt động phòng ngừa mại dâm thông qua lồng ghép các chương trình kinh tế - xã hội tại địa bàn cơ sở",
      guidance: "Nhóm nguy cơ cao đã rà soát; chương trình nào đã gắn với việc làm, học nghề, vay vốn.",
    },
    {
      code: "I.3.4",
      title:
        "Xây dựng, triển khai các hoạt động can thiệp giảm tác hại dự phòng lây nhiễm các bệnh xã hội và HIV/AIDS, phòng ngừa, giảm tình trạng bạo lực trên cơ sở giới trong phòng, chống mại dâm",
      guidance: "Kết quả can thiệp và ba mô hình thí điểm: quy mô, số lượt hỗ trợ, bài học.",
    },
    {
      code: "I.3.5",
      title: "Công tác đấu tranh, xử lý nghiêm minh các hành vi vi phạm pháp luật, tội phạm liên quan đến mại dâm",
      guidance: "Kiểm tra của Đội 178, xử phạt, điều tra, truy tố, xét xử, bảo vệ nạn nhân.",
    },
    { code: "I.4", title: "Kinh phí", guidance: "Tách ngân sách trung ương, ngân sách địa phương và nguồn khác theo từng năm." },
    { code: "II", title: "Đánh giá sau 05 năm thực hiện Chương trình" },
    { code: "II.1", title: "Về hiệu quả", guidance: "Mức đạt mục tiêu, chuyển biến về nhận thức và hành vi, chi phí bỏ ra." },
    {
      code: "II.2",
      title: "Tồn tại, khó khăn và nguyên nhân",
      guidance: "Về điều hành, về giải pháp; nguyên nhân khách quan và chủ quan.",
    },
    { code: "II.3", title: "Bài học kinh nghiệm", guidance: "Về mô hình, cơ chế phối hợp, con người và điều kiện bảo đảm." },
    {
      code: "III",
      title: "Phương hướng cho giai đoạn 2021 - 2025",
      guidance: "Dự báo tình hình, giải pháp giữ lại hoặc bỏ đi, kiến nghị cụ thể.",
    },
  ],
};
