/**
 * How every list, mail, calendar and letter names the day with which work was assigned, once another one counts: the same words
 * whether an extension, an amendment or a change of the calendar moved it, and however often.
 */
export const firstDue = {
  vi: (day: string) => `hạn ban đầu ${day}`,
  en: (day: string) => `first due ${day}`,
};
