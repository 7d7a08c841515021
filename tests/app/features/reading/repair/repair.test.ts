import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines } from "~/features/reading/repair/join-lines";
import { fromOldLetters, lettersOfFont, repairOldLetters } from "~/features/reading/repair/old-letters";
import { repairWords } from "~/features/reading/repair/repair-words";
import { splitHeadings } from "~/features/reading/repair/split-headings";
import { unwrapped, wrapsOf } from "~/features/reading/repair/wraps";

const lines = (...texts: string[]) => texts.map((text, index) => ({ line: index + 1, text }));
const joined = (width: number | null, ...texts: string[]) =>
  joinLines(lines(...texts), { ...unwrapped, width }).map(({ text }) => text);

// What converters leave behind, mixed with words.
const scrap = fc.constantFrom(
  "Sở",
  "Y tế",
  "&amp;",
  "&#124;",
  "nbsp;",
  "&",
  "**",
  "*",
  "_",
  "__",
  "|",
  "\u00a0",
  "\u200b",
  "\u2013",
  "e\u0302\u0301",
  "<b>",
  "</b>",
  "\u201c",
  " ",
  "\n",
  "1.",
  "II.",
  "#x7c;",
);
const scraps = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(""));

describe("the words of a line", () => {
  it.each([
    ["Số:\u00a0142/KH\u2013UBND", "Số: 142/KH-UBND"],
    ["Đơn vị &#124; Số lượng &amp; ghi chú", "Đơn vị Số lượng & ghi chú"],
    ["**Mục tiêu** cụ thể", "Mục tiêu cụ thể"],
    ["cơ sở (*nhà nghỉ, khách sạn*); * Số tiền phạt", "cơ sở (nhà nghỉ, khách sạn); * Số tiền phạt"],
    ["<i>Trong đó:</i>", "Trong đó:"],
    ["*a) *Trồng cây trong tháng 3", "a) Trồng cây trong tháng 3"],
    ["Thư\u00adơng\u200b binh", "Thương binh"],
    ["Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"],
    ["| Nội dung |", "Nội dung"],
    ["SỞ Y TẾ ______", "SỞ Y TẾ"],
    ["Số: 1O7/KH-UBND ngày 2l2 năm 2O19", "Số: 107/KH-UBND ngày 212 năm 2019"],
  ])("%j reads %j", (before, after) => expect(repairWords(before)).toBe(after));

  it("stay as they are when they were repaired once", () => {
    fc.assert(
      fc.property(
        fc.oneof(scraps, fc.string({ unit: "binary" })),
        (text) => repairWords(repairWords(text)) === repairWords(text),
      ),
    );
  });
});

describe("the old encodings", () => {
  it.each([
    ["tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ] as const)("%s: %j reads %j, by its font and by its letters alone", (letters, before, after) => {
    expect(fromOldLetters(before, letters)).toBe(after);
    expect(repairOldLetters(before)).toBe(after);
  });

  it("are known by the names of their fonts; a name that ends in H shows capitals", () => {
    expect([".VnTime", ".VnArialH", "VNI-Times", "Times New Roman", null].map(lettersOfFont)).toEqual([
      "tcvn3",
      "tcvn3",
      "vni",
      null,
      null,
    ]);
    expect(fromOldLetters("kÕ ho¹ch", "tcvn3", ".VnTimeH")).toBe("KẾ HOẠCH");
  });

  it.each(["Sở Y tế chủ trì", "Café, naïve, Zürich", "Plan 2026", "ÔNG À Ơ"])("leave %j alone", (text) =>
    expect(repairOldLetters(text)).toBe(text),
  );
});

describe("wrapped lines", () => {
  it("become one paragraph where a sentence goes on", () => {
    expect(
      joined(60, "1. Tổng kết,", "đánh giá toàn diện tình hình thực hiện chương trình này", "trên địa bàn.", "2. Báo cáo"),
    ).toEqual(["1. Tổng kết, đánh giá toàn diện tình hình thực hiện chương trình này trên địa bàn.", "2. Báo cáo"]);
  });

  it("end with a paragraph where the next word had room", () => {
    expect(joined(40, "12. Đề nghị Mặt trận Tổ quốc và đoàn thể", "tỉnh", "Hướng dẫn các cấp tổ chức tuyên truyền")).toEqual([
      "12. Đề nghị Mặt trận Tổ quốc và đoàn thể tỉnh",
      "Hướng dẫn các cấp tổ chức tuyên truyền",
    ]);
  });

  it("go on over a page inside a sentence, not into an item or after a full stop", () => {
    expect(joined(null, "c) Duy trì hỗ trợ; phát", "", "huy vai trò của nhóm.", "", "d) Củng cố", "", "đ) Nhân rộng")).toEqual([
      "c) Duy trì hỗ trợ; phát huy vai trò của nhóm.",
      "d) Củng cố",
      "đ) Nhân rộng",
    ]);
  });

  it("end before the number of an item, though the line before ends with a word that numbers follow", () => {
    expect(joined(60, "1. Ưu điểm", "2. Hạn chế, nguyên nhân", "I. CHUYỂN ĐỔI SỐ", "II. NUÔI TRỒNG")).toHaveLength(4);
  });

  it("are found in a page whose paragraphs begin with a short line: a full line goes on with what stands above it", () => {
    const page = lines(
      "1. Tăng cường sự",
      "đồng thuận và chuyển biến về nhận thức của cơ quan, gia đình và người dân",
      "trên địa bàn tỉnh.",
      "2. Sở Y",
      "tế thẩm định hồ sơ của các cơ sở đăng ký tham gia trong năm",
      "3. Phối hợp với",
      "các xã rà soát số hộ, lập danh sách và niêm yết tại nhà văn hóa của thôn",
      "4. Đề nghị",
      "Hội Nông dân tỉnh",
      "Vận động hội viên",
      "tham gia mô hình trồng rừng gỗ lớn, chăm sóc và bảo vệ rừng đã trồng.",
      "5. UBND",
      "các huyện, thị xã, thành phố",
      "- Kiểm tra",
      "Quỹ Bảo vệ và phát triển rừng hằng năm, gửi kết quả cho Sở Tài chính để",
      "tổng hợp chung",
    );
    expect(joinLines(page, wrapsOf(page)).map(({ text }) => text)).toEqual([
      "1. Tăng cường sự đồng thuận và chuyển biến về nhận thức của cơ quan, gia đình và người dân trên địa bàn tỉnh.",
      "2. Sở Y tế thẩm định hồ sơ của các cơ sở đăng ký tham gia trong năm",
      "3. Phối hợp với các xã rà soát số hộ, lập danh sách và niêm yết tại nhà văn hóa của thôn",
      "4. Đề nghị Hội Nông dân tỉnh",
      "Vận động hội viên tham gia mô hình trồng rừng gỗ lớn, chăm sóc và bảo vệ rừng đã trồng.",
      "5. UBND các huyện, thị xã, thành phố",
      "- Kiểm tra Quỹ Bảo vệ và phát triển rừng hằng năm, gửi kết quả cho Sở Tài chính để tổng hợp chung",
    ]);
  });

  it.each([
    [["PHÁT TRIỂN ĐÔ THỊ GIAI ĐOẠN 2026 -", "2030"], 1],
    [["KẾ HOẠCH PHÒNG CHÁY NĂM", "2026"], 1],
    [["Nguyễn", "Thị Thu Hà"], 1],
    [["PHÓ CHỦ TỊCH", "Nguyễn", "Minh"], 2],
    [["- Lưu:", "VT, NV."], 1],
    [["1. Sở", "Lao động - Thương binh và Xã hội"], 1],
    [["theo khoản 2", "Điều 7 của Quy chế"], 1],
    [["V/v tăng cường phòng, chống đuối nước", "Cao Lãng, ngày 18 tháng 9 năm"], 2],
    [["TỈNH SƠN HÀ", "KẾ HOẠCH", "Trồng rừng năm 2026"], 3],
    [["Nâng cao chất lượng trạm y tế xã", "Căn cứ Quyết định số 1300/QĐ-BYT"], 2],
  ])("%j are %i paragraphs, however narrow the page is", (texts, count) => expect(joined(40, ...texts)).toHaveLength(count));

  it("are none on a page of headings of like length, where no line goes on in small letters", () => {
    const headings = [
      "I. CHUYỂN ĐỔI SỐ",
      "II. NUÔI TRỒNG THỦY SẢN",
      "III. KHAI THÁC HẢI SẢN",
      "Kế hoạch thời gian tới",
      "Nơi nhận:",
    ];
    const lines = headings.map((text, index) => ({ line: index + 1, text }));
    expect(joinLines(lines, wrapsOf(lines)).map(({ text }) => text)).toEqual(headings);
  });

  it("keep names together: agencies with a dash, places, numbers of documents", () => {
    expect(joined(80, "Sở Lao động", "- Thương binh và Xã hội")).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
    expect(joined(80, "Nghệ", "An, ngày 07 tháng 4", "năm 2021")).toEqual(["Nghệ An, ngày 07 tháng 4 năm 2021"]);
    expect(joined(80, "Văn bản số 242/VPCP-", "KGVX ngày 28/3")).toEqual(["Văn bản số 242/VPCP-KGVX ngày 28/3"]);
    expect(joined(80, "phát tri-", "ển kinh tế")).toEqual(["phát triển kinh tế"]);
  });

  it("keep words together that no line parts by itself", () => {
    expect(joined(null, "Đề nghị Ủy ban Mặt trận Tổ quốc Việt", "Nam tỉnh giám sát.")).toEqual([
      "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát.",
    ]);
    expect(joined(null, "Đề nghị Mặt trận", "Tổ quốc tỉnh giám sát.")).toEqual(["Đề nghị Mặt trận Tổ quốc tỉnh giám sát."]);
    expect(joined(null, "UBND TP. Hồ", "Chí Minh chỉ đạo.")).toEqual(["UBND TP. Hồ Chí Minh chỉ đạo."]);
  });

  it("keep legal grounds apart, though they end in commas", () => {
    const grounds = ["Căn cứ Luật Phòng, chống ma túy,", "", "Căn cứ Nghị định số 105/2021/NĐ-CP,"];
    expect(joined(null, ...grounds)).toEqual(grounds.filter((line) => line !== ""));
  });

  it("keep the lines of a letterhead and a signature apart", () => {
    const block = ["TM.", "ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"];
    expect(joined(80, ...block)).toEqual(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"]);
  });

  it("are joined once and for all when empty lines stand between paragraphs", () => {
    const word = fc.constantFrom("Sở", "y tế", "1.", "a)", "- báo cáo", "(ký)", "CÁC", "việc.", "gồm:", "2020", "TM.", "tri-");
    const text = fc.array(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, fc.constantFrom(null, 30), (texts, width) => {
        const once = joined(width, ...texts);
        const spaced = once.flatMap((each) => [each, ""]);
        const twice = joined(width, ...spaced);
        return joined(width, ...twice.flatMap((each) => [each, ""])).join("\n") === twice.join("\n");
      }),
    );
  });
});

describe("headings glued to the words before them", () => {
  it("stand alone again", () => {
    expect(splitHeadings("…theo quy định. II. NHIỆM VỤ CHỦ YẾU")).toEqual(["…theo quy định.", "II. NHIỆM VỤ CHỦ YẾU"]);
    expect(splitHeadings("II. GIẢI PHÁP CHỦ YẾU**1. Hoàn thiện thể chế****1.1. Rà soát**").map(repairWords)).toEqual([
      "II. GIẢI PHÁP CHỦ YẾU",
      "1. Hoàn thiện thể chế",
      "1.1. Rà soát",
    ]);
  });

  it("are not seen in names with Roman numbers", () => {
    for (const text of [
      "Đại hội lần thứ XIII. Ban Chỉ đạo",
      "quý II, III. Báo cáo năm",
      "Đồng chí Nguyễn Văn A, khóa I. UBND tỉnh",
    ])
      expect(splitHeadings(text)).toEqual([text]);
  });

  it("are split for good", () => {
    fc.assert(fc.property(scraps, (text) => splitHeadings(text).every((part) => splitHeadings(part).length === 1)));
  });
});

describe("a text with an empty line before every point", () => {
  const wraps = { ...unwrapped, width: 36, isParted: true };
  const parted = (...texts: string[]) => joinLines(lines(...texts), wraps).map(({ text }) => text);

  it("goes on between two of them, wherever a line ends", () => {
    expect(parted("3. Đề nghị Ủy ban Mặt trận", "Tổ quốc tỉnh:", "vận động", "", "- Trồng cây")).toEqual([
      "3. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh: vận động",
      "- Trồng cây",
    ]);
    expect(parted("Thực hiện khoản 2 Điều 3, khoản 5", "Điều 4 của Luật")).toEqual([
      "Thực hiện khoản 2 Điều 3, khoản 5 Điều 4 của Luật",
    ]);
  });

  it("keeps recipients apart", () => {
    expect(parted("Nơi nhận:", "- Như trên;", "- Lưu: VT.")).toEqual(["Nơi nhận:", "- Như trên;", "- Lưu: VT."]);
  });
});

describe("the name of a body", () => {
  it.each([
    ["2. Văn phòng UBND tỉnh", "Chủ trì nâng cấp cổng."],
    ["1. UBND tỉnh", "Sở Y tế chủ trì."],
  ])("ends before what it is to do: %s", (name, duty) => expect(joined(null, name, duty)).toEqual([name, duty]));
});

describe("a number alone on its line", () => {
  it("belongs to the words below it", () =>
    expect(joined(null, "II.", "NHIỆM VỤ", "1.", "Trồng cây")).toEqual(["II. NHIỆM VỤ", "1. Trồng cây"]));
});
