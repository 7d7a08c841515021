// Behind the name of a body some words only say how things are, and give it nothing to do.

/** Whether a body is only granted something: "Đội được sử dụng con dấu …", "Các thành viên làm việc theo chế độ kiêm nhiệm". */
export const isGranted = (duty: string) =>
  /^(?:được (?:đảm bảo|bảo đảm|hưởng|sử dụng|cấp|trang bị)|(?:làm việc|hoạt động) theo (?:chế độ|nguyên tắc))\s/iu.test(duty);

/** Whether words only tell of what a report is made, not that it is: "Thời điểm chốt số liệu: hết ngày 30/6", "Nội dung báo cáo: theo đề cương". */
export const tellsOfReport = (words: string) =>
  /^(?:nội dung|thời (?:gian|điểm|kỳ)|mốc|kỳ|hình thức|phạm vi) (?:báo cáo|(?:chốt |lấy |tính |thu thập )?số liệu)(?!\p{L})[^:;.]{0,40}:/iu.test(
    words,
  );

/** Whether words only say how things are, what was done, or with what one agrees. */
export const statesOnly = (duty: string) =>
  isGranted(duty) ||
  /^(?:đã|(?:xin |trân trọng )?gửi kèm|hiện (?:nay |đang )?có|là (?:tổ chức|cơ quan|đơn vị)(?! (?:đầu mối|chủ trì|thường trực))|(?:có )?nhận được|cơ bản|nhất trí|ghi nhận|thống nhất (?:chủ trương|về|với))\s/iu.test(
    duty,
  );
