// Behind the name of a body some words only say how things are, and give it nothing to do.

/** Whether a body is only granted something: "Đội được sử dụng con dấu …", "Các thành viên làm việc theo chế độ kiêm nhiệm". */
export const isGranted = (duty: string) =>
  /^(?:được (?:đảm bảo|bảo đảm|hưởng|sử dụng|cấp|trang bị)|(?:làm việc|hoạt động) theo (?:chế độ|nguyên tắc)|có (?:các )?nhiệm vụ (?:cụ thể )?theo (?:quy định )?(?:tại )?(?:điều|khoản|mục))\s|^thực hiện (?:các )?(?:quyền|nghĩa vụ|chức năng|nhiệm vụ)(?:(?:,| và) (?:các )?(?:quyền|quyền hạn|nghĩa vụ|trách nhiệm|nhiệm vụ))+ (?:theo (?:đúng )?|được )?quy định\s/iu.test(
    duty,
  );

/** Whether words only tell of what a report is made, not that it is: "Thời điểm chốt số liệu: hết ngày 30/6", "Nội dung báo cáo: theo đề cương". */
export const tellsOfReport = (words: string) =>
  /^(?:nội dung|thời (?:gian|điểm|kỳ)|mốc|kỳ|hình thức|phạm vi) (?:báo cáo|(?:chốt |lấy |tính |thu thập )?số liệu)(?!\p{L})[^:;.]{0,40}:/iu.test(
    words,
  );

/** Whether words only say who will share out the work: "Nhiệm vụ của từng thành viên do Tổ trưởng phân công". */
export const isSharedOut = (words: string) =>
  /^nhiệm vụ (?:cụ thể )?của [^.;:]{3,60} do [^.;:]{3,60} phân công(?!\p{L})/iu.test(words);

/** Whether words only warn of what whoever writes will do: "Quá 24 tháng mà chủ đầu tư chưa khởi công, Sở Công Thương sẽ báo cáo UBND tỉnh xử lý". */
export const warns = (words: string) =>
  /^(?:quá|nếu|trường hợp|hết thời hạn|sau thời hạn|quá thời hạn)\s[^.]{10,400},\s(?:sở|ubnd|ủy ban|bộ|chủ tịch|thủ tướng)\s[^.,;:]{2,60}\ssẽ\s/iu.test(
    words,
  );

/** Whether words only say by what rule a thing is: "Đối tượng tham gia theo quy định tại …". */
export const tellsByWhatRule = (words: string) =>
  /^(?:nội dung|hình thức|đối tượng|thành phần|địa điểm|thời gian|phạm vi|quy trình|trình tự)(?: \p{L}+){0,4}? (?:phù hợp với|(?:được )?(?:thực hiện )?theo(?: đúng)?|(?:được )?quy định tại)\s/iu.test(
    words,
  );

/** Whether words only say how things are, what was done, or with what one agrees. */
export const statesOnly = (duty: string) =>
  isGranted(duty) ||
  /^(?:đã|(?:xin |trân trọng )?gửi kèm|hiện (?:nay |đang )?có|là (?:tổ chức|cơ quan|đơn vị)(?! (?:đầu mối|chủ trì|thường trực))|(?:có )?nhận được|cơ bản|nhất trí|ghi nhận|thống nhất (?:chủ trương|về|với))\s/iu.test(
    duty,
  );
