// The names with which the head of a table begins, whichever way the table was copied; with or without the blanks between their words.

/** Whether a column numbers the rows: "TT", "Số TT", "Số thứ tự". */
export const numbersRows = (name: string) => /^(?:S?TT|Số\s*TT|Số\s*thứ\s*tự)\.?$/iu.test(name);

/** Whether a column numbers the rows or gives each its code: "TT", "Mã số". */
export const marksRows = (name: string) => numbersRows(name) || /^Mã(?:\s*số)?\.?$/iu.test(name);

/** Whether a column says what is to be done: "Nội dung công việc", "Các nhiệm vụ". */
export const namesWork = (name: string) => /^(?:(?:Các|Tên)\s*)?(?:Nội\s*dung|Nhiệm\s*vụ|Công\s*việc|Hoạt\s*động)/iu.test(name);

/** Whether a column says what is counted: "Chỉ tiêu", "Tên chỉ số", "Diễn giải". */
export const namesIndicators = (name: string) =>
  /^(?:Nội dung|(?:(?:Các|Tên|Nhóm|Hệ thống) )?(?:chỉ tiêu|chỉ số|tiêu chí)|Danh mục|Hạng mục|Diễn giải)(?!\p{L})/iu.test(name);

/** Whether words may begin a head: a number, what is to be done, or what is counted. */
export const beginsHead = (words: string) =>
  /^(?:S?TT|Số TT|Mã số|Nội dung|Chỉ tiêu|Tên|Nhiệm vụ|Công việc|Biểu mẫu|Danh mục)/iu.test(words);
