// One body under the names that mean it: with or without "Việt Nam", by its standing committee, by its old word.

// Shapes of a key, written small and without marks, and the key that stands for all of them.
const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ban thường trực )?(?:ủy ban )?mặt trận tổ quốc(?: việt nam)?(?= (?:tỉnh|thành phố|huyện|xã|phường|đặc khu|thị|các|cấp)|$)/u,
    "ủy ban mặt trận tổ quốc",
  ],
  [/^(?<body>(?:hội|liên đoàn|đoàn) .+?) việt nam(?= (?:tỉnh|thành phố|huyện|xã|phường|đặc khu))/u, "$<body>"],
  [
    /^(?:ban chấp hành )?đoàn thanh niên(?: cộng sản)?(?: hồ chí minh)?(?: việt nam)? (?<level>tỉnh|thành)(?: phố)?(?= |$)/u,
    "$<level> đoàn",
  ],
  [/^(?:ban|bộ) chỉ huy bộ đội biên phòng/u, "bộ chỉ huy bộ đội biên phòng"],
  [/^bộ đội biên phòng(?= (?:tỉnh|thành phố)|$)/u, "bộ chỉ huy bộ đội biên phòng"],
  [/^bộ chỉ huy quân sự(?= (?:huyện|xã|phường|thị xã|quận|đặc khu))/u, "ban chỉ huy quân sự"],
  [/^báo (?=phát thanh)/u, "báo đài "],
  [/^chi nhánh ngân hàng chính sách xã hội/u, "ngân hàng chính sách xã hội"],
  [/^ngân hàng chính sách xã hội chi nhánh/u, "ngân hàng chính sách xã hội"],
];

// Bodies that were renamed or taken over by others in 2024 and 2025, by the beginnings of their keys.
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^cục thuế(?= tỉnh| thành phố|$)/u, "thuế"],
  [/^cục thống kê(?= tỉnh| thành phố|$)/u, "thống kê"],
  [/^cục quản lý thị trường/u, "chi cục quản lý thị trường"],
  [/^ban dân tộc/u, "sở dân tộc tôn giáo"],
  [/^(?:ban tuyên giáo|ban dân vận)(?= tỉnh ủy| thành ủy)/u, "ban tuyên giáo dân vận"],
  [/^(?:báo|đài phát thanh truyền hình)(?= tỉnh| thành phố|$)/u, "báo đài phát thanh truyền hình"],
];

// Whoever stands at the head of a body answers for it: "Giám đốc Sở Y tế", "Chủ tịch UBND xã".
const HEADED: readonly (readonly [RegExp, string])[] = [
  [/^(?:phó )?chủ tịch (?=ủy ban nhân dân|hội|liên đoàn|liên minh|ủy ban)/u, ""],
  [/^(?:phó )?(?:tổng )?giám đốc (?=\p{L})/u, ""],
  [/^(?:lãnh đạo|thủ trưởng|chỉ huy trưởng) (?=\p{L})/u, ""],
  [/^chánh (?=văn phòng|thanh tra)/u, ""],
  [
    /^(?:cục trưởng (?=cục)|chi cục trưởng (?=chi cục)|vụ trưởng (?=vụ)|viện trưởng (?=viện)|hiệu trưởng (?=trường)|bộ trưởng (?=bộ))/u,
    "",
  ],
  [/^trưởng (?=ban |phòng |công an |trạm )/u, ""],
  // A place stands for its committee.
  [/^(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã) \p{L})/u, "ủy ban nhân dân "],
];

const first = (key: string, shapes: readonly (readonly [RegExp, string])[]) => {
  const found = shapes.find(([shape]) => shape.test(key));
  return found === undefined ? null : key.replace(found[0], found[1]);
};

/** The key that all names of one body have. */
export const sameKey = (key: string) => SAME.reduce((words, [shape, one]) => words.replace(shape, one), key);

/** The key of the body that took over from the one named; null where none did. */
export const renamedKey = (key: string) => first(key, RENAMED);

/** The key of the body that somebody stands at the head of, or of the committee of a place; null for other names. */
export const headedKey = (key: string) => first(key, HEADED);
