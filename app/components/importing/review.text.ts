import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words about a draft as a whole: what is unclear in many items, what stands elsewhere or was not read, what a step has done. */
export const reviewText = catalogue({
  lastChanged: { vi: (by: string, at: string) => `${by}, ${at}`, en: (by: string, at: string) => `${by}, ${at}` },
  changedFirst: {
    vi: (item: string, by: string, at: string, state: string) =>
      `“${item}”: ${by} đã thay đổi mục này lúc ${at} (nay: ${state}), sau khi bạn mở trang. Thao tác của bạn chưa được ghi. Hãy xem lại mục rồi bấm lại nếu vẫn muốn.`,
    en: (item: string, by: string, at: string, state: string) =>
      `“${item}”: ${by} changed this item at ${at} (now: ${state}), after you opened the page. What you did was not recorded. Look at the item, then press again if you still want to.`,
  },
  uncertainWords: {
    vi: "Chữ nhận dạng chưa chắc, hãy đối chiếu với bản giấy:",
    en: "Words that were not recognised with certainty; compare them with the paper:",
  },
  uncertain: { vi: "nhận dạng chưa chắc", en: "not recognised with certainty" },
  seen: { vi: "máy đọc thấy:", en: "as it was seen:" },
  seenAs: {
    vi: (seen: string) => `Máy đọc thấy “${seen}”; hãy đối chiếu với bản giấy`,
    en: (seen: string) => `Seen as “${seen}”; compare it with the paper`,
  },
  sides: { vi: "Cách xem văn bản", en: "How the document is shown" },
  sideOfWords: { vi: "Chữ đã đọc", en: "Words that were read" },
  sideOfPictures: { vi: "Ảnh trang", en: "Pictures of the pages" },
  pageNumber: { vi: (page: string) => `Trang ${page}`, en: (page: string) => `Page ${page}` },
  pageAlt: {
    vi: (page: string) => `Ảnh trang ${page} của văn bản, như đã quét; chữ đọc được ở mục “Chữ đã đọc”`,
    en: (page: string) => `Picture of page ${page} as it was scanned; its words are under “Words that were read”`,
  },
  enlarge: { vi: "Phóng to ảnh trang", en: "Enlarge the pictures" },
  uncertainFigure: {
    vi: "Nhận dạng chưa chắc nên chưa đánh dấu. Đối chiếu với ảnh trang hoặc bản giấy rồi đánh dấu, hoặc nhập tay.",
    en: "It was not recognised with certainty, so it is not ticked. Compare it with the picture of the page or the paper, then tick it or type it in.",
  },
  openOriginal: {
    vi: (page: string) => `Mở tệp gốc ở trang ${page}`,
    en: (page: string) => `Open the file at page ${page}`,
  },
  openPicture: { vi: "Mở riêng ảnh này", en: "Open this picture alone" },
  pictureHow: {
    vi: "Nền xanh: chỗ của từng mục bên cạnh; bấm để tới mục đó. Gạch chấm: chữ nhận dạng chưa chắc. Dòng chưa thành mục dẫn sang “Chữ đã đọc”.",
    en: "Blue: where the items beside stand; press one to go to its item. Dotted: words not recognised with certainty. Other lines lead to the words that were read.",
  },
  readAs: {
    vi: (words: string) => `Đọc là “${words}”, nhận dạng chưa chắc`,
    en: (words: string) => `Read as “${words}”, not recognised with certainty`,
  },
  toPicture: { vi: "xem trên ảnh trang", en: "see on the picture of the page" },
  noPlace: {
    vi: "Những dòng sau không rõ chỗ trên ảnh; hãy xem ở “Chữ đã đọc”:",
    en: "Where these lines stand on the pictures is not known; see them among the words that were read:",
  },
  morePages: {
    vi: (count: string) => `Chỉ giữ ảnh của ${count} trang quét đầu. Các trang sau hãy xem trong tệp gốc.`,
    en: (count: string) => `Pictures are kept of no more than ${counted(count, "scanned page")}. See the others in the file.`,
  },
  noPictures: {
    vi: "Văn bản này được đọc từ trước khi chương trình giữ ảnh trang, nên ở đây chỉ có chữ. Khi cần đối chiếu, hãy tải tệp gốc.",
    en: "This document was read before pictures of pages were kept, so here are only its words. To compare them, download the file.",
  },
  backToItem: { vi: "Tới mục đó", en: "Go to that item" },
  doneAccepted: {
    vi: (count: string) => `Đã chấp nhận ${count} mục.`,
    en: (count: string) => `${counted(count, "item")} accepted.`,
  },
  leftUnknown: {
    vi: (count: string) =>
      `${count} mục còn tên cơ quan chưa có trong danh mục nên vẫn “Cần xem”. Hãy chọn cơ quan cho từng tên, hoặc sửa mục.`,
    en: (count: string) =>
      `${counted(count, "item")} with a name that the directory does not know still to check. Choose whom each name means, or correct the item.`,
  },
  leftIncomplete: {
    vi: (count: string) => `${count} mục chưa đủ thông tin nên vẫn “Cần xem”. Hãy sửa từng mục.`,
    en: (count: string) => `${counted(count, "item")} with something missing still to check. Correct each.`,
  },
  heldIncomplete: {
    vi: "Mục này chưa đủ thông tin nên chưa chấp nhận được. Bấm Sửa để bổ sung; chỗ thiếu được chỉ ra khi lưu.",
    en: "This lacks something and cannot be accepted yet. Press Edit; what is missing is shown when you save.",
  },
  doneNamed: {
    vi: (count: string) => `Đã dùng cơ quan này ở ${count} mục có lời văn đó.`,
    en: (count: string) => `The agency is used in ${counted(count, "item")} with these words.`,
  },
  whereNamed: { vi: "Xem các mục có tên này", en: "Show the items with this name" },
  later: { vi: "Chưa có cơ quan này trong danh mục?", en: "Is the agency not in the directory yet?" },
  laterHow: {
    vi: (words: string) =>
      `Không phải chờ người quản trị: để trống ô cơ quan, tên “${words}” được giữ trong nội dung việc. Kế hoạch vẫn tạo được; khi danh mục có cơ quan này thì mở nhiệm vụ và giao.`,
    en: (words: string) =>
      `There is no need to wait for an administrator: the field stays empty and “${words}” stays in the words of the task. The plan can be made; assign the task once the agency is in the directory.`,
  },
  setAside: {
    vi: (count: string) => `Giữ tên trong nội dung, giao sau (${count} việc)`,
    en: (count: string) => `Keep the name in the words and assign later (${counted(count, "task")})`,
  },
  doneAside: {
    vi: (count: string) => `Đã để trống cơ quan ở ${count} việc để giao sau; tên trong văn bản được giữ trong nội dung việc.`,
    en: (count: string) => `${counted(count, "task")} will be assigned later; the name stays in the words.`,
  },
  keptByHand: {
    vi: (count: string) => `${count} mục khác cũng có lời văn đó nhưng cơ quan đã được sửa tay, nên giữ nguyên.`,
    en: (count: string) => `${counted(count, "item")} with these words had another agency entered by hand and stay as they are.`,
  },
  doneSplit: {
    vi: "Đã tách thành hai mục liền nhau. Hãy xem từng mục.",
    en: "Split into two items, one behind the other. Look at both.",
  },
  doneJoined: {
    vi: "Đã gộp: mục này nay có cả lời của mục sau. Hãy xem lại rồi chấp nhận.",
    en: "Joined: this item now has the words of the next one, too. Look it over and accept it.",
  },
  doneMoved: {
    vi: "Đã đổi chỗ với mục liền kề trong văn bản; “Theo văn bản” cho xem thứ tự của cả bản.",
    en: "It changed places with the item next to it in the document; “By document” shows the order of all.",
  },
  doneStays: {
    vi: "Mục này đã ở đầu hoặc cuối phần của nó nên không chuyển nữa.",
    en: "The item is the first or the last under its heading and stays.",
  },
  doneLeftOut: {
    vi: "Đã loại mục này; bấm “Lấy lại” ở mục để đưa vào lại.",
    en: "The item was left out; “Take back” on it brings it back.",
  },
  doneTaken: {
    vi: "Đã lấy dòng này làm mục mới. Hãy xem rồi chấp nhận.",
    en: "The line is a new item now. Look it over and accept it.",
  },
  doneUndone: { vi: "Đã hoàn tác: mọi mục như trước thao tác đó.", en: "Undone: all items are as they were before." },
  notUndone: {
    vi: "Không hoàn tác được nữa: bạn hoặc người khác đã làm tiếp với các mục đó. Mọi mục giữ nguyên như đang thấy.",
    en: "It can no longer be undone: you or somebody else went on with those items. All of them stay as you see them.",
  },
  held: {
    vi: "Mục này chưa chấp nhận được: danh mục chưa có cơ quan mà mục nêu tên. Hãy chọn hoặc thêm cơ quan, sửa mục, hoặc để giao sau.",
    en: "The item cannot be accepted yet: the directory has no agency of the name in it. Choose or add the agency, correct the item, or assign it later.",
  },
  joinedInto: {
    vi: "Lời của mục này nay nằm trong mục đã gộp với nó nên không lấy riêng được nữa; muốn có hai mục thì tách mục đó.",
    en: "The words of this item stand in the one that it was joined with, so it cannot be taken alone; split that one to have two.",
  },
  firstDoubtful: { vi: "Đến mục cần xem đầu tiên", en: "Go to the first item to check" },
  nextDoubtful: { vi: "Mục cần xem tiếp", en: "Next to check" },
  progress: { vi: "Tiến độ xem", en: "Progress" },
  nothingToUndo: { vi: "Không còn thao tác nào của bạn để hoàn tác.", en: "Nothing of yours is left to undo." },
  takenAgain: {
    vi: (count: string) =>
      `Dòng này đã được đọc thành ${count} mục; vừa lấy thêm một mục nữa cùng lời. Nếu không cần, hãy bấm “Hoàn tác” (phím Z).`,
    en: (count: string) =>
      `This line had given ${counted(count, "item")} already; one more with the same words was made. If it is not needed, press “Undo” (key Z).`,
  },
  keyIsIdle: {
    vi: (key: string) => `Phím “${key}” không dùng được ở đây lúc này.`,
    en: (key: string) => `The key “${key}” can do nothing here now.`,
  },
  chooseLine: {
    vi: "Hãy chọn một dòng của văn bản trước: phím Shift J, Shift K, hoặc bấm vào dòng.",
    en: "Choose a line of the document first: with Shift J and Shift K, or by a click.",
  },
  noneToCheck: { vi: "Không còn mục cần xem", en: "Nothing left to check" },
  sourceWords: { vi: "Lời văn bản", en: "Words of the document" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  lookAgain: { vi: "Tìm lại các tên này trong danh mục", en: "Look for these names again" },
  doneLooked: {
    vi: (count: string) => `Danh mục nay đã có ${count} tên; các mục liên quan đã được điền.`,
    en: (count: string) => `${counted(count, "name")} found in the directory now; the items are filled in.`,
  },
  noneFound: {
    vi: "Danh mục vẫn chưa có tên nào trong số này. Hãy chọn cơ quan tương ứng, hoặc nhờ người quản trị thêm.",
    en: "The directory still has none of these names. Choose whom they mean, or ask an administrator to add them.",
  },
  stillUnknown: {
    vi: (count: string) => `Còn ${count} tên chưa có.`,
    en: (count: string) => `${counted(count, "name")} still unknown.`,
  },
  manyAtOnce: { vi: "Xử lý một lần cho nhiều mục", en: "Settle many items at once" },
  unknownNames: {
    vi: (count: string) => `${count} tên cơ quan chưa có trong danh mục`,
    en: (count: string) => `${counted(count, "name")} of agencies that the directory does not have`,
  },
  acceptRest: {
    vi: (count: string) => `Chấp nhận một lần ${count} mục cần xem…`,
    en: (count: string) => `Accept ${counted(count, "item")} to check at once…`,
  },
  acceptRestHow: {
    vi: "Các mục này có điều chưa chắc và chưa được xem từng mục; mục nêu cơ quan chưa có trong danh mục hoặc còn thiếu thông tin vẫn là “Cần xem”. Mục nào cũng mở lại sửa được cho đến khi xác nhận kế hoạch.",
    en: "Something is uncertain in each of these, and nobody has looked at them one by one; items with an agency that the directory does not have, or with something missing, stay to be checked. Each can be opened again until the plan is confirmed.",
  },
  acceptAll: {
    vi: (count: string) => `Chấp nhận ${count} mục`,
    en: (count: string) => `Accept ${counted(count, "item")}`,
  },
  assignLaterAll: {
    vi: (count: string) => `Để giao sau cả ${count} việc`,
    en: (count: string) => `Assign all ${counted(count, "task")} later`,
  },
  rightEverywhere: {
    vi: (count: string) => `Đúng ở cả ${count} mục`,
    en: (count: string) => `Right in all ${counted(count, "item")}`,
  },
  doneSettled: {
    vi: (count: string) => `Đã ghi nhận ở ${count} mục; mục không còn điều chưa chắc nào thì được chấp nhận.`,
    en: (count: string) => `Noted in ${counted(count, "item")}; those with no other doubt are accepted.`,
  },
  unknownIn: {
    vi: (words: string, count: string) => `Danh mục không có “${words}” (${count} mục).`,
    en: (words: string, count: string) => `The directory has no “${words}” (${counted(count, "item")}).`,
  },
  whichOne: { vi: "Chọn hoặc thêm cơ quan", en: "Choose or add the agency" },
  sameFile: { vi: "Chính tệp này đã được đưa vào trước đây:", en: "This very file was handed in before:" },
  sameFileAt: {
    vi: (at: string, by: string) => `lúc ${at}, bởi ${by}`,
    en: (at: string, by: string) => `at ${at}, by ${by}`,
  },
  openDraft: { vi: "Mở bản đọc đó", en: "Open that reading" },
  planRevoked: { vi: "kế hoạch đó đã thu hồi", en: "that plan was revoked" },
  sameFileHow: {
    vi: "Mở bản đó làm tiếp thì không phải xem lại từ đầu; nếu vậy hãy bỏ bản này.",
    en: "Go on there to keep what was checked, and drop this one.",
  },
  unread: { vi: "Phần không đọc thành việc hay biểu", en: "Parts that became no task and no form" },
  afterSignature: { vi: (words: string) => `Sau chữ ký: “${words}”`, en: (words: string) => `Below the signature: “${words}”` },
  afterSignatureHow: {
    vi: "Phần mềm chỉ đọc đến chữ ký và các phụ lục.",
    en: "Reading ends at the signature, but for annexes.",
  },
  unreadAnnex: { vi: (title: string) => `Phụ lục “${title}”`, en: (title: string) => `Annex “${title}”` },
  unreadAnnexHow: {
    vi: "Không nhận ra bảng phân công, bảng số liệu hay câu giao việc nào.",
    en: "No table of tasks or figures and no duty was found in it.",
  },
  unreadHow: {
    vi: "Lời văn vẫn giữ cùng kế hoạch; nếu có việc phải làm ở đó, chọn dòng ấy trong văn bản rồi lấy làm nhiệm vụ.",
    en: "The words stay with the plan; if they ask for something, choose the line in the document and make it a task.",
  },
  takeTask: { vi: "Lấy làm nhiệm vụ", en: "Make it a task" },
  takeTarget: { vi: "Lấy làm chỉ tiêu", en: "Make it a target" },
  oneMoreTask: { vi: "Thêm nhiệm vụ", en: "One more task" },
  oneMoreTarget: { vi: "Thêm chỉ tiêu", en: "One more target" },
  takeUpHow: {
    vi: "Dòng nào chưa được đọc thành việc hay chỉ tiêu: chọn dòng đó rồi lấy làm nhiệm vụ hoặc chỉ tiêu.",
    en: "A line that was read as nothing: choose it, then make it a task or a target.",
  },
  noTitle: { vi: "không có tên", en: "untitled" },
  paperWords: { vi: "Lời văn của văn bản sửa đổi", en: "Words of the amending document" },
  clauseTaken: { vi: "Đã điền ngày mới vào bảng trên.", en: "Its day stands in the table above." },
  clauseLeft: {
    vi: "Chưa thành hạn mới nào: nếu điều này đổi hạn của một nhiệm vụ, hãy ghi ngày vào bảng trên; nếu không, điều này được giữ lại để áp dụng bằng tay.",
    en: "No new day comes of it: enter the day above if it changes a deadline; if not, it is kept to be applied by hand.",
  },
  clauseIsSo: { vi: "Ngày này đã là hạn hiện nay.", en: "This day is the one that counts already." },
  applyTo: { vi: (number: string) => `Áp dụng vào ${number}`, en: (number: string) => `Apply to ${number}` },
  applyHow: {
    vi: "Bạn xem trước các hạn sẽ dời rồi mới áp dụng; điều không đổi hạn được giữ lại ở trang văn bản sửa đổi để áp dụng bằng tay, không mất điều nào.",
    en: "You see which deadlines would move before they do; what changes no deadline is kept with the amendment to be applied by hand, and nothing is lost.",
  },
  clausesRead: { vi: (count: string) => `${count} điều`, en: (count: string) => counted(count, "clause") },
  asOwnPlan: {
    vi: (count: string) => `Đưa vào như một kế hoạch riêng thì xem ${count} mục này`,
    en: (count: string) => `${counted(count, "item")} to look at for a plan of its own instead`,
  },
  asOwnPlanHow: {
    vi: "Chỉ dùng khi văn bản này phải được theo dõi riêng. Khi đó mỗi mục dưới đây thành một nhiệm vụ của kế hoạch mới, và kế hoạch được sửa đổi giữ nguyên.",
    en: "Only where this document is to be tracked by itself. Each item below then becomes a task of a new plan, and the plan that it amends stays as it is.",
  },
});
