import { expect, test } from "vitest";
import { RollReason } from "~/components/assignments/due-date";
import { calendarDate } from "~/lib/calendar-date";
import { renderPage } from "~tests/support/render-page";

const why = {
  vi: "11/07/2020 là thứ Bảy, 12/07/2020 là Chủ nhật, hạn lùi sang thứ Hai 13/07/2020",
  en: "11/07/2020 is Saturday",
};
const words = { vi: "“trước ngày 05/7/2020”", en: "“trước ngày 05/7/2020”" };
const [first, saturday, monday] = [calendarDate("2020-07-06"), calendarDate("2020-07-11"), calendarDate("2020-07-13")];
const roll = { from: saturday, why };
const said = (html: string) => html.replace(/<!-- -->|<[^>]*>/g, "");

test("a day off that moved an extended deadline is told of the day of the extension; the document's words stay with the first day", () => {
  const html = renderPage(<RollReason dueOn={monday} words={words} originalOn={first} extendedTo={saturday} roll={roll} />);
  expect(said(html)).toContain(
    `Gia hạn đến 11/07/2020; ${why.vi}. Hạn ban đầu: 06/07/2020. Văn bản ghi: “trước ngày 05/7/2020”.`,
  );
});

test("a day off that moved the first deadline is told of the document's words", () => {
  const html = renderPage(<RollReason dueOn={monday} words={words} originalOn={monday} roll={roll} />);
  expect(said(html)).toContain(`“trước ngày 05/7/2020”; ${why.vi}.`);
  expect(said(html)).not.toContain("Hạn ban đầu");
});
