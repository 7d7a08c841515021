// How the words of names are shortened: "TTPVHCC", "Bộ CHQS", "Ban QLDA ĐTXD", "UBND P. Bến Đá".

/** A shape of words written small, as `comparable` gives them, and what it stands for; the first that fits is taken. */
const FORMS: readonly (readonly [string, string])[] = [
  // Committees and their offices.
  ["vpubnd", "văn phòng ủy ban nhân dân"],
  ["ubnd|u\\.b\\.n\\.d", "ủy ban nhân dân"],
  ["(?:ủy ban |ub )?(?:ubmttqvn|ubmttq|mttqvn|mttq vn|mttq)", "ủy ban mặt trận tổ quốc"],
  ["hđnd", "hội đồng nhân dân"],
  ["đbqh", "đại biểu quốc hội"],
  ["vp", "văn phòng"],
  // Order, defence and justice.
  ["bchqs|bộ chqs|(?:bch|bộ ch) ?quân sự|bộ chỉ huy qs", "bộ chỉ huy quân sự"],
  ["ban chqs|ban chỉ huy qs", "ban chỉ huy quân sự"],
  ["(?:bộ ch|ban ch|bch|bộ chỉ huy|ban chỉ huy)? ?bđbp", "bộ chỉ huy bộ đội biên phòng"],
  ["vksnd", "viện kiểm sát nhân dân"],
  ["tand", "tòa án nhân dân"],
  ["ca(?= (?:tỉnh|xã|phường|huyện|thành phố))", "công an"],
  // Money.
  ["bhxh", "bảo hiểm xã hội"],
  ["nhcsxh|ngân hàng csxh", "ngân hàng chính sách xã hội"],
  ["nhnn|nh (?:nhà nước|nn)", "ngân hàng nhà nước"],
  ["(?=cn)(?<=ngân hàng \\p{L}[\\p{L} ]{0,60})cn", "chi nhánh"],
  ["kbnn", "kho bạc nhà nước"],
  // Party and associations.
  ["btg ?(?:& ?|và )?dv|ban tg ?(?:& ?|và )?dv", "ban tuyên giáo và dân vận"],
  ["ban tc(?= (?:tỉnh|thành|huyện|đảng))", "ban tổ chức"],
  ["(?:hội )?lhpn|hội (?:lh )?phụ nữ", "hội liên hiệp phụ nữ"],
  ["hội nd", "hội nông dân"],
  ["(?:hội )?ccb", "hội cựu chiến binh"],
  ["hội nct", "hội người cao tuổi"],
  ["hội ctđ", "hội chữ thập đỏ"],
  ["lđlđ", "liên đoàn lao động"],
  ["(?:đoàn )?tncs ?(?:hcm|hồ chí minh)?", "đoàn thanh niên"],
  ["htx", "hợp tác xã"],
  ["(?:đài )?(?:pt-?th|pttth|pt&th|phát thanh (?:và|-) truyền hình)", "đài phát thanh truyền hình"],
  // Public units and offices of departments.
  ["ttpvhcc|trung tâm pvhcc|(?:tt|trung tâm) phục vụ hcc", "trung tâm phục vụ hành chính công"],
  ["ttksbt|trung tâm ksbt|cdc", "trung tâm kiểm soát bệnh tật"],
  [
    "tt(?= (?:phục vụ|kiểm soát|văn hóa|khuyến nông|dịch vụ|y tế|giáo dục|công nghệ|phát triển|quản lý|chuyển đổi|chính trị|xúc tiến))",
    "trung tâm",
  ],
  ["bqlda|ban qlda|bql dự án", "ban quản lý dự án"],
  ["bql|ban ql", "ban quản lý"],
  ["đtxd", "đầu tư xây dựng"],
  ["kkt", "khu kinh tế"],
  ["kcn", "khu công nghiệp"],
  ["qltt", "quản lý thị trường"],
  ["bvtv", "bảo vệ thực vật"],
  ["ttđt", "thông tin điện tử"],
  ["pctnxh", "phòng chống tệ nạn xã hội"],
  ["pccc", "phòng cháy chữa cháy"],
  ["bcđ", "ban chỉ đạo"],
  ["bch", "ban chỉ huy"],
  // The kind of a place before its name.
  ["tp\\.?(?=\\s)", "thành phố"],
  ["(?<=nhân dân |công an )(?:p\\. ?|p(?= ))", "phường "],
  ["(?<=nhân dân |công an )(?:x\\. ?)", "xã "],
  ["(?<=nhân dân |công an )(?:tt\\. ?|tt(?= ))", "thị trấn "],
  ["(?<=nhân dân |công an )(?:tx\\. ?|tx(?= ))", "thị xã "],
  ["(?<=nhân dân |công an )(?:h\\. ?)", "huyện "],
  // Fields of which one half is shortened.
  ["(?<=(?:nông nghiệp|tài nguyên)(?: và| &|-|,)? ?)mt", "môi trường"],
  ["(?<=nông nghiệp(?: và| &| -|-)? ?)ptnt", "phát triển nông thôn"],
];

const SHORT = FORMS.map(([shape, full]) => [new RegExp(`(?<!\\p{L})(?:${shape})(?!\\p{L})`, "gu"), full] as const);
const AT_END_OPEN = SHORT.map(([shape, full]) =>
  full.endsWith(" ")
    ? ([new RegExp(shape.source.replace(/\(\?!\\p\{L\}\)$/u, ""), "gu"), full] as const)
    : ([shape, full] as const),
);

// Most names of a directory hold no short form; they are told at once.
const ANY = new RegExp(`(?<!\\p{L})(?:${FORMS.map(([shape]) => shape).join("|")})`, "u");

/** The words of a name in full. @param plain the name as `comparable` gives it */
export const inFull = (plain: string) =>
  ANY.test(plain) ? AT_END_OPEN.reduce((words, [shape, full]) => words.replace(shape, full), plain) : plain;
