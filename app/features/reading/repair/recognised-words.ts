// Tones that a scan blurs: where recognised words differ only in the tone from a term that every office paper uses, the term is
// meant. "Kiếm tra" is "Kiểm tra".

const terms =
  "kiểm tra|tổ chức|đoàn thể|tối thiểu|chuẩn bị|tổ quốc|chỉ tiêu|xử lý|sửa đổi|bổ sung|phát triển|tổng hợp|phổ biến|hỗ trợ|chủ trì|phối hợp|hoàn thành|thực hiện|đề nghị|ủy ban|nhân dân|chủ tịch|tổng kết|sơ kết|báo cáo|kế hoạch|nhiệm vụ|giải pháp|mục tiêu|mục đích|yêu cầu|trách nhiệm|thường xuyên|định kỳ|hằng năm|hằng quý|hằng tháng|đơn vị|cơ quan|địa phương|chính phủ|thủ tướng|nghị quyết|quyết định|chỉ thị|nghị định|công văn|tài chính|nội vụ|giáo dục|đào tạo|công an|quân sự|biên phòng|mặt trận|triển khai|theo dõi|đôn đốc|hướng dẫn|tham mưu|bố trí|kinh phí|kết quả|thời gian|cơ sở|xã hội|thành phố|thị xã|văn phòng|phòng chống|bảo vệ|bảo đảm|đảm bảo|nâng cao|hiệu quả|tuyên truyền|tập huấn|rà soát|xây dựng|ban hành|phê duyệt|thẩm định|khảo sát|điều tra|đánh giá|cải cách|hành chính|chuyển đổi|độc lập|tự do|hạnh phúc|nơi nhận|số liệu|tỷ lệ|tổng số|thể thao|công khai|người dân|trẻ em|phụ nữ|thanh niên|nông thôn|môi trường|khoa học|công nghệ|thông tin|truyền thông|tư pháp|thanh tra|dân tộc|ngân sách|triệu đồng";

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const toneless = (words: string) => words.toLowerCase().normalize("NFD").replace(tones, "").normalize("NFC");

// Two terms that differ only in their tones say nothing about each other.
const meant = new Map<string, string | null>();
for (const term of terms.split("|")) meant.set(toneless(term), meant.has(toneless(term)) ? null : term);

const written = (term: string, like: string) => {
  if (like === like.toUpperCase()) return term.toUpperCase();
  return /^\p{Lu}/u.test(like) ? term.charAt(0).toUpperCase() + term.slice(1) : term;
};

/** Words in their order, with the terms that they nearly are; signs around a word stay. */
export function recognisedWords(words: readonly string[]): string[] {
  const repaired = [...words];
  const shape = /^([^\p{L}]*)([\p{L}]+)([^\p{L}]*)$/u;
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, other] = [shape.exec(repaired[at] ?? ""), shape.exec(repaired[at + 1] ?? "")];
    if (!one || !other || one[3] !== "" || other[1] !== "") continue;
    const term = meant.get(toneless(`${one[2]} ${other[2]}`));
    if (!term) continue;
    const [first = "", second = ""] = term.split(" ");
    repaired[at] = `${one[1]}${written(first, one[2] ?? "")}`;
    repaired[at + 1] = `${written(second, other[2] ?? "")}${other[3]}`;
  }
  return repaired;
}
