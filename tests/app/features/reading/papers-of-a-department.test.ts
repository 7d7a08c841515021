import { describe, expect, it } from "vitest";
import type { Block } from "~/features/reading/block";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { orderHead, whoIn } from "~tests/support/reading/order";

const letterhead = `SỞ CÔNG THƯƠNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc`;

const plan = (body: string, under = "", day = "ngày     tháng 4 năm 2026") => `${letterhead}
Số:      /KH-SCT
Hòa An, ${day}

KẾ HOẠCH
Phát triển cụm công nghiệp giai đoạn 2026 - 2030
${under}

Sở Công Thương xây dựng Kế hoạch như sau:

${body}`;

const read = (text: string) => readDocument(readText(text));

describe("a draft that carries out what came with another paper", () => {
  const { document } = read(
    plan(
      "I. NHIỆM VỤ\n\n1. Rà soát các cụm công nghiệp.",
      "(Ban hành kèm theo Nghị quyết số 35-NQ/TU ngày 29/12/2025 của Tỉnh ủy)",
    ),
  );

  it("has its own number, which is still blank", () => {
    expect([document.number, document.issuedOn]).toEqual([null, null]);
  });

  it("reads days without a year in the year of its head", () => {
    const { tasks } = read(`${letterhead}
Số:      /KH-SCT
Hòa An, ngày     tháng 4 năm 2026

KẾ HOẠCH
Quản lý hóa chất

I. CHẾ ĐỘ BÁO CÁO

Các phòng định kỳ hằng năm (trước ngày 10/12) báo cáo Sở Công Thương.`);
    expect(tasks.flatMap(({ deadlines }) => deadlines.map(({ date }) => date))).toEqual(["2026-12-10"]);
  });
});

describe("the reasons of a paper", () => {
  it("have the day that stands behind whoever issued them", () => {
    const { document } = read(
      plan("I. NHIỆM VỤ").replace(
        "Sở Công Thương xây dựng",
        "Thực hiện Đề án số 08-ĐA/TU của Tỉnh ủy Hòa An ngày 29/12/2025, Sở Công Thương xây dựng",
      ),
    );
    expect(document.bases).toEqual([{ number: "08-ĐA/TU", issuedOn: "2025-12-29" }]);
  });
});

describe("labels behind the points", () => {
  it("say who watches over the work, and that is none", () => {
    expect(
      whoIn(
        plan(`III. NHIỆM VỤ TRỌNG TÂM

1. Phát triển cụm công nghiệp
- Rà soát quy hoạch các cụm công nghiệp đã thành lập.
- Đôn đốc chủ đầu tư hoàn thiện hạ tầng.
Lãnh đạo phụ trách: Phó Giám đốc Lý Văn Thử.
Đơn vị chủ trì: Phòng Quản lý công nghiệp; Đơn vị phối hợp: Văn phòng Sở.`),
      ),
    ).toEqual([
      ["Rà soát quy", ["Phòng Quản lý công nghiệp"], ["Văn phòng Sở"]],
      ["Đôn đốc chủ", ["Phòng Quản lý công nghiệp"], ["Văn phòng Sở"]],
    ]);
  });
});

describe("what a plan says of an examination", () => {
  it("is no work: when, where, who takes part, by which rule, and that somebody will share out the work", () => {
    expect(
      whoIn(
        plan(`II. NỘI DUNG

1. Thời gian kiểm tra: 13 giờ 30 ngày 29/4/2026.
2. Địa điểm: Hội trường Sở Công Thương.
3. Nội dung kiểm tra
Nội dung kiểm tra phù hợp với nội dung quy định tại Điều 9 của Nghị định.

III. TỔ CHỨC THỰC HIỆN

1. Giao Phòng Quản lý công nghiệp thực hiện các công việc liên quan:
2. Tổ chức kiểm tra người quản lý kho.
3. Chuẩn bị phòng thi và đề thi.
4. Nhiệm vụ cụ thể của từng thành viên do Tổ trưởng phân công.`),
      ),
    ).toEqual([
      ["Tổ chức kiểm", ["Phòng Quản lý công nghiệp"], []],
      ["Chuẩn bị phòng", ["Phòng Quản lý công nghiệp"], []],
    ]);
  });
});

describe("an office of two fields", () => {
  it("keeps the second in its name", () => {
    expect(
      whoIn(
        plan(`V. TỔ CHỨC THỰC HIỆN

1. Phòng Kế hoạch - Tổng hợp tổng hợp, báo cáo Giám đốc Sở.
2. Các cấp, ngành chủ động xây dựng kế hoạch kiểm tra.
3. Các sở nêu cao trách nhiệm của người đứng đầu.`),
      ),
    ).toEqual([
      ["Tổng hợp, báo", ["Phòng Kế hoạch - Tổng hợp"], []],
      ["Chủ động xây", ["Các cấp, ngành"], []],
      ["Nêu cao trách", ["Các sở"], []],
    ]);
  });

  it("is named as who gets a report, without what is told of", () => {
    const [task] = read(
      plan(`VI. CHẾ ĐỘ BÁO CÁO

Văn phòng Sở báo cáo Phòng Kế hoạch - Tổng hợp các chỉ tiêu không đạt trước ngày 18/5/2026.`),
    ).tasks;
    expect(task?.sendTo).toBe("Phòng Kế hoạch - Tổng hợp");
  });
});

const letter = (body: string) => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 193/UBND-KT
V/v tăng cường quản lý vật liệu nổ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa An, ngày 10 tháng 01 năm 2026

Kính gửi: Các sở, ban, ngành tỉnh.

${body}`;

describe("a letter of a province", () => {
  it("asks and proposes in one breath", () => {
    expect(
      whoIn(
        letter(`Thời gian qua còn nhiều tồn tại.

Để khắc phục, Chủ tịch UBND tỉnh yêu cầu và đề nghị các cơ quan, đơn vị thực hiện một số nội dung như sau:

1. Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh
- Tuần tra khu vực biên giới.

2. Sở Xây dựng
Hướng dẫn các chủ đầu tư lập hồ sơ.
Đối với các kho chưa bảo đảm, hướng dẫn chủ kho khắc phục trước ngày 01/7/2026.

Căn cứ ý kiến chỉ đạo trên, các cơ quan, đơn vị triển khai thực hiện./.`),
      ),
    ).toEqual([
      ["Tuần tra khu", ["Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"], []],
      ["Hướng dẫn các", ["Sở Xây dựng"], []],
      ["Đối với các", ["Sở Xây dựng"], []],
    ]);
  });

  it("asks those who do several things with the same goods", () => {
    expect(
      whoIn(
        letter(
          `Thực hiện nhiệm vụ được giao, Sở Công Thương yêu cầu các đơn vị sản xuất, kinh doanh, sử dụng, bảo quản hóa chất chưa thực hiện báo cáo khẩn trương thực hiện trước ngày 08 tháng 4 năm 2026.`,
        ),
      ),
    ).toEqual([["Khẩn trương thực", ["Các đơn vị sản xuất, kinh doanh, sử dụng, bảo quản hóa chất chưa thực hiện báo cáo"], []]]);
  });

  it("warns of what its writer will do, and that is no work of the addressees", () => {
    expect(
      whoIn(
        letter(`Sở Công Thương đề nghị các chủ đầu tư thực hiện các nội dung sau:

1. Bảo đảm tiến độ
- Lập tiến độ chi tiết theo tuần.

2. Xử lý chậm tiến độ
Quá 24 tháng mà chủ đầu tư không khởi công, Sở Công Thương sẽ báo cáo UBND tỉnh xem xét, xử lý.`),
      ),
    ).toEqual([["Lập tiến độ", ["Các chủ đầu tư"], []]]);
  });

  it("has its addressees in a table that Word drew without rules", () => {
    const blocks = readText(
      letter("UBND tỉnh yêu cầu các chủ đầu tư thực hiện các nội dung sau:\n\n1. Tiến độ\n- Lập tiến độ chi tiết theo tuần."),
    );
    const cell = (column: number, text: string) => ({ column, columns: 1, rows: 1, text, isBold: false });
    const table: Block = {
      kind: "table",
      line: 9,
      table: 1,
      doubtful: [],
      rows: [{ line: 9, cells: [cell(0, "Kính gửi:"), cell(1, "- Các chủ đầu tư hạ tầng.")] }],
    };
    const withTable = blocks.map((block) => (block.kind === "paragraph" && block.text.startsWith("Kính gửi") ? table : block));
    expect(readDocument(withTable).tasks.map(({ lead }) => lead)).toEqual([["Các chủ đầu tư"]]);
  });
});

describe("a conclusion", () => {
  it("closes with how important all is, which is no work of the last body", () => {
    expect(
      whoIn(`${orderHead("THÔNG BÁO\nKết luận tại cuộc họp", "TB-VP")}
Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

1. Sở Công Thương
Đôn đốc các chủ đầu tư.

2. Văn phòng UBND tỉnh
Theo dõi việc thực hiện kết luận này.
Phát triển cụm công nghiệp là nhiệm vụ quan trọng. Ủy ban nhân dân tỉnh yêu cầu các sở chủ động thực hiện.`),
    ).toEqual([
      ["Đôn đốc các", ["Sở Công Thương"], []],
      ["Theo dõi việc", ["Văn phòng UBND tỉnh"], []],
    ]);
  });
});

describe("letters that a converter took for others", () => {
  const text = letter("Cục Quản lý chợ có ý kiến như sau:\n\n1. Đề nghị địa phương căn cứ địa giới hành chính mới để lập hồ sơ.")
    .replace(/ư/g, "\u01a3")
    .replace(/Ư/g, "\u01a2")
    .replace("HÒA XÃ", "HÕA XÃ");

  it("are read as they were meant, also in the name of the country", () => {
    const { document, tasks } = read(text);
    expect(document).toMatchObject({ title: "V/v tăng cường quản lý vật liệu nổ", issuer: "Ủy ban nhân dân tỉnh Hòa An" });
    expect(tasks.map(({ lead }) => lead)).toEqual([["Địa phương"]]);
  });
});

describe("a letter that carries out another", () => {
  it("asks nobody for what that one asked, and stops its addressees where their work begins", () => {
    expect(
      whoIn(
        letter(`Thực hiện Văn bản số 75/UBND-KT ngày 02/01/2026 của UBND tỉnh, trong đó giao Sở Công Thương chủ trì làm rõ các nội dung trước ngày 30/01/2026.

Sở Công Thương đề nghị các cơ quan, đơn vị nghiên cứu hồ sơ, tài liệu và tham gia ý kiến bằng văn bản, cụ thể như sau:

- Tham gia ý kiến đối với toàn bộ nội dung đề xuất.

- Văn bản tham gia ý kiến gửi về Sở Công Thương trước ngày 28/01/2026.`),
      ),
    ).toEqual([
      ["Tham gia ý", ["Các cơ quan, đơn vị"], []],
      ["Văn bản tham", ["Các cơ quan, đơn vị"], []],
    ]);
  });

  it("asks whoever has to do with a business, and for one thing more behind the last point", () => {
    const whom = "Các tổ chức, doanh nghiệp có hoạt động liên quan đến hoạt động khoáng sản trên địa bàn";
    expect(
      whoIn(
        letter(`Sở Công Thương yêu cầu ${whom.toLowerCase()} thực hiện một số nội dung sau:

1. Việc sử dụng đất trong hoạt động khoáng sản.
- Lập hồ sơ thuê đất.
- Sử dụng đất đúng mục đích.

2. Thực hiện chế độ báo cáo định kỳ.
(Trong đó, tổ chức tự lập báo cáo nếu đủ điều kiện.)
Ngoài việc thực hiện các nội dung trên, yêu cầu các tổ chức, doanh nghiệp khắc phục ngay các tồn tại.`),
      ),
    ).toEqual([
      ["Lập hồ sơ", [whom], []],
      ["Sử dụng đất", [whom], []],
      ["Thực hiện chế", [whom], []],
      ["Ngoài việc thực", ["Các tổ chức, doanh nghiệp"], []],
    ]);
  });
});

describe("a decision that sends out a team", () => {
  it("gives it no work by naming what it has to do by law", () => {
    expect(
      whoIn(`${orderHead("QUYẾT ĐỊNH\nKiểm tra việc chấp hành quy định về hóa chất", "QĐ-SCT")}
GIÁM ĐỐC SỞ CÔNG THƯƠNG

Điều 1. Kiểm tra 04 đơn vị theo phụ lục.

Điều 2. Đoàn kiểm tra có nhiệm vụ cụ thể theo Điều 1 Quyết định này. Đoàn kiểm tra thực hiện các quyền, nghĩa vụ, trách nhiệm theo quy định tại Điều 8 Nghị định.`),
    ).toEqual([]);
  });
});

describe("a title of two lines", () => {
  it("goes on in small letters, whatever word begins the second", () => {
    const { document } = read(plan("I. NHIỆM VỤ").replace("giai đoạn 2026", "trong bảo quản hóa chất\ntrong giai đoạn 2026"));
    expect(document.title).toBe("Phát triển cụm công nghiệp trong bảo quản hóa chất trong giai đoạn 2026 - 2030");
  });
});
