// The fields that each template may use, what they mean and how they look when filled.

import type { Text } from "~/lib/i18n/text";
import type { FieldValue, FieldValues } from "./field-value";
import type { TemplateKind } from "./template-kind";

export type TemplateField = {
  readonly name: string;
  readonly meaning: Text;
  /** Shown beside the field, and put in its place by the trial filling. */
  readonly example: string | boolean;
  /** For a list: the fields that stand between `{#name}` and `{/name}`. */
  readonly inner?: readonly TemplateField[];
};

const field = (name: string, example: string | boolean, vi: string, en: string): TemplateField => ({
  name,
  example,
  meaning: { vi, en },
});
const list = (name: string, vi: string, en: string, ...inner: TemplateField[]): TemplateField => ({
  ...field(name, true, vi, en),
  inner,
});

const frame: readonly TemplateField[] = [
  field(
    "cơ quan chủ quản",
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
    "Cơ quan cấp trên trực tiếp, chữ in hoa; để trống thì không hiện",
    "Parent body",
  ),
  field("cơ quan ban hành", "SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", "Cơ quan ban hành, chữ in hoa", "Issuing body, in capitals"),
  field(
    "cơ quan ban hành câu",
    "Sở Lao động - Thương binh và Xã hội",
    "Tên cơ quan ban hành viết trong câu",
    "Issuing body within a sentence",
  ),
  field("ký hiệu", "SLĐTBXH-PCTNXH", "Phần ký hiệu sau số văn bản", "The symbol after the number"),
  field("trích yếu", "đôn đốc thực hiện Kế hoạch số 142/KH-UBND", "Trích yếu nội dung", "The subject"),
  field("địa danh", "Lào Cai", "Nơi ban hành", "Place of issue"),
  field("tháng", "7", "Tháng lập văn bản; ngày để trống cho văn thư", "Month; the day is left blank"),
  field("năm", "2020", "Năm lập văn bản", "Year"),
  field("hỏa tốc", false, "Hiện phần bên trong khi văn bản HỎA TỐC", "True when express"),
  field("thượng khẩn", false, "Hiện phần bên trong khi văn bản THƯỢNG KHẨN", "True when very urgent"),
  field("khẩn", true, "Hiện phần bên trong khi văn bản KHẨN", "True when urgent"),
  list(
    "chữ ký",
    "Quyền hạn, chức vụ người ký, mỗi dòng một mục",
    "Authority and position of the signer, line by line",
    field("dòng", "KT. GIÁM ĐỐC", "Một dòng: TM., KT., TL., TUQ. hoặc chức vụ", "One line"),
  ),
  field("người ký", "Nguyễn Văn An", "Họ tên người ký", "The signer"),
  list(
    "nơi nhận",
    "Các nơi nhận ở cuối văn bản",
    "Receivers at the end",
    field("tên", "Như trên", "Một nơi nhận", "One receiver"),
  ),
  field("đơn vị soạn thảo", ", PCTNXH", "Đơn vị lưu sau “VT”, đã có dấu phẩy", "Drafting unit after “VT”, with its comma"),
];

const addressed: readonly TemplateField[] = [
  field("một nơi nhận", true, "Hiện phần bên trong khi gửi một cơ quan", "True for one addressee"),
  field("nhiều nơi nhận", false, "Hiện phần bên trong khi gửi nhiều cơ quan", "True for several addressees"),
  field("kính gửi", "UBND huyện Bắc Hà", "Cơ quan nhận, khi chỉ có một", "The addressee, when there is one"),
  list(
    "danh sách kính gửi",
    "Các cơ quan nhận, khi có nhiều",
    "The addressees, when there are several",
    field("tên", "UBND huyện Bắc Hà", "Tên cơ quan nhận", "Name"),
    field("dấu", ";", "Dấu cuối dòng: “;”, dòng cuối “.”", "The sign that ends the line"),
  ),
];

const basis = field(
  "văn bản giao việc",
  "Kế hoạch số 142/KH-UBND ngày 14/5/2020 của UBND tỉnh Lào Cai",
  "Kế hoạch, văn bản giao nhiệm vụ, viết trong câu",
  "The plan that gives the work",
);
const asOf = field("ngày tính", "08/07/2020", "Ngày tính tình hình", "The day of the figures");
const receiver = field("cơ quan nhận", "UBND huyện Bắc Hà", "Cơ quan nhận viết trong câu", "The addressee within a sentence");
const reportTo = field(
  "nơi báo cáo",
  "Sở Lao động - Thương binh và Xã hội",
  "Nơi nhận báo cáo kết quả",
  "To whom results are reported",
);
const extra = field(
  "lời thêm",
  "Văn bản này thay cho lần đôn đốc trước.",
  "Đoạn viết thêm khi lập văn bản; có thể trống",
  "A further paragraph; may be empty",
);
const workCount = field("số nhiệm vụ", "03", "Số nhiệm vụ trong văn bản", "How many works");

const work: readonly TemplateField[] = [
  field("stt", "1", "Số thứ tự", "Number in the list"),
  field("nhiệm vụ", "Xây dựng báo cáo tổng kết 05 năm", "Nội dung nhiệm vụ", "The work"),
  field("mục", " (mục IV.3)", "Mục trong kế hoạch, đã có ngoặc; có thể trống", "Place in the plan, in brackets; may be empty"),
  field("văn bản", "142/KH-UBND", "Số kế hoạch giao nhiệm vụ", "Number of the plan"),
  field(
    "thời hạn",
    "06/07/2020",
    "Ngày đến hạn đang tính, sau gia hạn, điều chỉnh",
    "The due day that counts, after extensions and amendments",
  ),
  field(
    "hạn ban đầu",
    "06/07/2020",
    "Ngày đến hạn khi giao, đã tính ngày nghỉ, trước mọi lần gia hạn, điều chỉnh",
    "The due day with which the work was assigned, days off counted, before anybody moved it",
  ),
  field(
    "hạn ban đầu nếu khác",
    " (hạn ban đầu 30/6/2020)",
    "Hạn khi giao, đã có ngoặc; trống khi hạn không đổi",
    "The first due day in brackets; empty when it still counts",
  ),
  field(
    "nguyên văn thời hạn",
    " (“trước ngày 05/7/2020”)",
    "Thời hạn theo lời văn kế hoạch, đã có ngoặc",
    "The words of the deadline",
  ),
  field("tình trạng", "quá hạn 02 ngày", "Quá hạn bao nhiêu ngày, hoặc còn bao nhiêu ngày", "How late, or how much time is left"),
  field("số ngày quá hạn", "2", "Số ngày quá hạn; trống khi chưa quá hạn", "Days late"),
  field(
    "số ngày quá hạn ban đầu",
    "8",
    "Số ngày quá hạn so với hạn khi giao; trống khi chưa quá hạn đó",
    "Days late against the first due day",
  ),
  field(
    "quá hạn ban đầu nếu khác",
    ", quá hạn 08 ngày so với hạn ban đầu",
    "Như trên, viết trong câu, đã có dấu phẩy; trống khi hạn không đổi",
    "The same within a sentence; empty when the due day never moved",
  ),
  field("chủ trì", "UBND huyện Bắc Hà", "Cơ quan chủ trì", "Lead agency"),
  field("phối hợp", "Công an huyện", "Cơ quan phối hợp", "Supporting agencies"),
  field("sản phẩm", "Báo cáo", "Sản phẩm phải có", "The deliverable"),
];
const works = list("danh sách nhiệm vụ", "Các nhiệm vụ, mỗi nhiệm vụ một lần lặp", "The works, one at a time", ...work);

const urged: readonly TemplateField[] = [
  basis,
  asOf,
  receiver,
  field(
    "tình hình chung",
    "03 nhiệm vụ quá hạn và 01 nhiệm vụ chưa đến hạn",
    "Số nhiệm vụ quá hạn, chưa đến hạn, viết trong câu",
    "How many are late and how many not yet due",
  ),
  field(
    "việc nêu trên",
    "các nhiệm vụ nêu trên",
    "“nhiệm vụ nêu trên” hoặc “các nhiệm vụ nêu trên”",
    "“the work above” or “the works above”",
  ),
  field("hạn báo cáo", "15/07/2020", "Phải báo cáo trước ngày này", "To be reported before this day"),
  reportTo,
  workCount,
  field("số quá hạn", "03", "Số nhiệm vụ quá hạn", "How many are late"),
  field("số chưa đến hạn", "01", "Số nhiệm vụ chưa đến hạn", "How many are not yet due"),
  extra,
];

const annex = field(
  "loại văn bản kèm",
  "Công văn",
  "Phụ lục kèm theo loại văn bản nào",
  "The kind of document that the annex belongs to",
);

const paragraphs = (name: string, vi: string, en: string) =>
  list(name, vi, en, field("đoạn", "Địa bàn rộng, nhân lực mỏng.", "Một đoạn văn", "One paragraph"));

/** Every field of each template. */
export const templateFields: Readonly<Record<TemplateKind, readonly TemplateField[]>> = {
  urging: [...frame, ...addressed, ...urged, works],
  "urging-annex": [
    ...frame,
    ...addressed,
    ...urged,
    annex,
    list(
      "danh sách cơ quan",
      "Các cơ quan trong phụ lục, mỗi cơ quan một lần lặp",
      "The agencies of the annex",
      field("số la mã", "I", "Số La Mã của cơ quan", "Roman number"),
      field("cơ quan", "UBND huyện Bắc Hà", "Tên cơ quan", "Name"),
      field("số nhiệm vụ của cơ quan", "03", "Số nhiệm vụ của cơ quan này", "Its works"),
      field("số quá hạn của cơ quan", "02", "Số nhiệm vụ quá hạn của cơ quan này", "Its late works"),
      works,
    ),
  ],
  "assignment-slip": [...frame, ...addressed, basis, receiver, reportTo, workCount, extra, works],
  "assignment-list": [
    ...frame,
    basis,
    workCount,
    annex,
    list(
      "danh sách phần",
      "Các phần của kế hoạch, mỗi phần một lần lặp",
      "The sections of the plan",
      field("phần", "IV. Tổ chức thực hiện", "Tên phần", "Name of the section"),
      works,
    ),
  ],
  "progress-report": [
    ...frame,
    ...addressed,
    field("có nơi gửi", true, "Hiện phần bên trong khi báo cáo gửi cấp trên", "True when the report is addressed"),
    basis,
    asOf,
    field("kỳ báo cáo", "tháng 7 năm 2020", "Kỳ của báo cáo", "The period"),
    workCount,
    field("số phần việc", "20", "Số phần việc: mỗi cơ quan, mỗi kỳ của một nhiệm vụ là một phần việc", "How many assignments"),
    field("số đến hạn", "16", "Số phần việc đã đến hạn hoặc đã hoàn thành", "How many came due"),
    field("tỷ lệ hoàn thành", "81,3%", "Số hoàn thành trên số đến hạn", "Completed of those that came due"),
    field(
      "số đến hạn ban đầu",
      "18",
      "Số phần việc đã đến hạn tính theo hạn khi giao, hoặc đã hoàn thành",
      "How many came due by the first due days",
    ),
    field(
      "tỷ lệ hoàn thành theo hạn ban đầu",
      "72,2%",
      "Số hoàn thành trên số đến hạn ban đầu",
      "Completed of those that came due by the first due days",
    ),
    field(
      "có việc được lùi hạn",
      true,
      "Hiện phần bên trong khi có việc đã qua hạn ban đầu mà hạn mới chưa tới",
      "True when a later day saves some from being late",
    ),
    field(
      "số việc được lùi hạn",
      "02",
      "Số phần việc đã qua hạn ban đầu mà hạn mới chưa tới",
      "How many are past their first due day only",
    ),
    list(
      "các nhóm",
      "Bốn nhóm số liệu chính thức và nhóm không thời hạn",
      "The official four groups",
      field("stt", "1", "Số thứ tự", "Number"),
      field("nhóm", "Hoàn thành đúng hạn", "Tên nhóm", "Name of the group"),
      field("số", "12", "Số phần việc theo hạn đang tính", "How many, by the due days that count"),
      field("số theo hạn ban đầu", "11", "Số phần việc theo hạn khi giao", "How many, by the first due days"),
      field("tỷ lệ", "60%", "Tỷ lệ trên tổng số", "Share of all"),
    ),
    field("có việc quá hạn", true, "Hiện phần bên trong khi có nhiệm vụ quá hạn", "True when something is late"),
    field("không có việc quá hạn", false, "Hiện phần bên trong khi không có nhiệm vụ quá hạn", "True when nothing is late"),
    works,
    paragraphs("nguyên nhân", "Các đoạn về khó khăn, nguyên nhân", "Paragraphs on causes"),
    paragraphs("kiến nghị", "Các đoạn đề xuất, kiến nghị", "Paragraphs of proposals"),
    field("nơi nhận báo cáo", "UBND tỉnh", "Nơi nhận báo cáo, viết trong câu cuối", "The receiver in the last sentence"),
  ],
  conclusion: [
    ...frame,
    paragraphs("mở đầu", "Các đoạn mở đầu", "Opening paragraphs"),
    list(
      "danh sách chỉ đạo",
      "Các ý kiến chỉ đạo, mỗi ý kiến một lần lặp",
      "The directives",
      field("stt", "1", "Số thứ tự", "Number"),
      field("cơ quan", "UBND huyện Bắc Hà", "Cơ quan phải thực hiện", "Who is to act"),
      field("nội dung", "khẩn trương hoàn thành báo cáo", "Lời chỉ đạo", "The directive"),
      field(
        "về nhiệm vụ",
        " (nhiệm vụ: Xây dựng báo cáo tổng kết)",
        "Nhiệm vụ liên quan, đã có ngoặc",
        "The work concerned, in brackets",
      ),
      field(
        "thời hạn chỉ đạo",
        ", thời hạn 06/07/2020 (hạn ban đầu 30/6/2020)",
        "Thời hạn của nhiệm vụ và hạn ban đầu nếu khác, đã có dấu phẩy; có thể trống",
        "Its due day, and the first one where it differs; may be empty",
      ),
    ),
    extra,
  ],
};

function sampleValue({ inner, example }: TemplateField): FieldValue {
  return inner === undefined ? example : [sampleOf(inner), sampleOf(inner)];
}

function sampleOf(fields: readonly TemplateField[]): FieldValues {
  return Object.fromEntries(fields.map((each) => [each.name, sampleValue(each)]));
}

/** Made-up values for every field of a template, two entries in each list. */
export function sampleValues(kind: TemplateKind): FieldValues {
  return sampleOf(templateFields[kind]);
}
