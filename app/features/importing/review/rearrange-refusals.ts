// Said on the page of a draft when a button of an item could do nothing.

import type { Text } from "~/lib/i18n/text";

/** Why nothing was split. */
export const oneSentence: Text = {
  vi: "Nội dung này chỉ có một câu nên không biết tách ở đâu. Hãy sửa nội dung, đặt dấu chấm hoặc chấm phẩy ở chỗ cần tách.",
  en: "These words are one sentence, so there is no place to split them. Edit them and put a full stop or a semicolon there.",
};

/** Why nothing was joined. */
export const noneAfter: Text = {
  vi: "Không còn mục cùng loại nào phía sau để gộp vào.",
  en: "No item of this kind follows that could be joined.",
};
