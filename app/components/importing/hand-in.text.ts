import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const handInText = catalogue({
  file: { vi: "Tệp văn bản", en: "Document" },
  fileHelp: {
    vi: "Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, .txt, hoặc ảnh chụp PNG, JPEG. Văn bản chụp nhiều trang: chọn tất cả ảnh cùng lúc, các trang xếp theo tên tệp. Tối đa 30 MB, 500 trang.",
    en: "Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, .txt, or PNG and JPEG pictures. Of a paper photographed page by page choose all pictures at once; its pages are in the order of their names. At most 30 MB and 500 pages.",
  },
  filesChosen: { vi: (count: string) => `Đã chọn ${count} tệp`, en: (count: string) => `${counted(count, "file")} chosen` },
  pagesOfOne: {
    vi: (count: string) => `${count} ảnh là các trang của một văn bản, theo thứ tự này:`,
    en: (count: string) => `${counted(count, "picture")} of one paper, page by page in this order:`,
  },
  eachItsOwn: {
    vi: (count: string) => `${count} tệp được đọc riêng, mỗi tệp là một văn bản:`,
    en: (count: string) => `${counted(count, "file")} read apart, each as a document of its own:`,
  },
  earlier: { vi: (name: string) => `Đưa “${name}” lên trước`, en: (name: string) => `Move “${name}” forward` },
  later: { vi: (name: string) => `Đưa “${name}” ra sau`, en: (name: string) => `Move “${name}” back` },
  pasted: { vi: "Hoặc dán nội dung văn bản", en: "Or paste the text" },
  pastedHelp: {
    vi: "Dán cả văn bản, từ quốc hiệu đến nơi nhận và phụ lục. Vừa chọn tệp vừa dán thì được nhận thành hai văn bản.",
    en: "Paste all of it, from the national name to the recipients and annexes. With a file as well, two documents are taken.",
  },
  dropHere: {
    vi: "Có thể kéo tệp từ máy thả vào khung này: một tệp được đọc ngay; nhiều tệp thì xem lại thứ tự trang rồi bấm “Đọc văn bản”.",
    en: "Or drop files on this sheet: one is read at once; of several look at the order of the pages, then press “Read the document”.",
  },
  read: { vi: "Đọc văn bản", en: "Read the document" },
  doneTwo: {
    vi: "Đã nhận cả tệp và nội dung dán, thành hai văn bản riêng. Mở từng văn bản để xem; bỏ văn bản thừa nếu hai bên là một.",
    en: "Both the file and the pasted text were taken, as two documents. Open each; drop one if they are the same.",
  },
  doneSeveral: {
    vi: (count: string) => `Đã nhận ${count} văn bản, mỗi văn bản một dòng trong danh sách dưới đây; mở từng văn bản để xem.`,
    en: (count: string) => `${counted(count, "document")} taken, each a line in the list below; open each to look it over.`,
  },
  donePages: {
    vi: (count: string) => `${count} ảnh được ghép thành một văn bản.`,
    en: (count: string) => `${counted(count, "picture")} made one of them.`,
  },
});
