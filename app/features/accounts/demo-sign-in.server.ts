import type { Knex } from "knex";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { Locale, Text } from "~/lib/i18n/text";
import { signIn } from "./sign-in.server";

/** The password of every account of the demonstration; on a real installation there are none of them. */
export const demoPassword = "don-doc-demo-2020";

/** A person of the demonstration, offered on the sign-in page: who it is, what they do there, and the day to look at. */
export type DemoCard = {
  readonly email: string;
  readonly title: Text;
  readonly does: Text;
  readonly agency: string;
  /** The province of the agency; null for the whole installation. */
  readonly province: string | null;
  readonly today: CalendarDate;
};

/** The cards of the sign-in page; none outside a demonstration. */
export async function demoCards(db: Knex): Promise<DemoCard[]> {
  const row = await db("settings").where({ key: "demo.cards" }).first("value");
  // A demonstration that was loaded by an earlier version names no provinces.
  const cards: (Omit<DemoCard, "province"> & Partial<DemoCard>)[] = row ? JSON.parse(row.value) : [];
  return cards.filter((card) => isCalendarDate(card.today)).map((card) => ({ ...card, province: card.province ?? null }));
}

/**
 * Signs in the person of a card.
 * @returns the token for the cookie, and the day to look at
 * @throws NotFound when there is no such card
 */
export async function signInToDemo(
  { db, now }: { db: Knex; now: Instant },
  { email, userAgent, locale }: { email: string; userAgent: string | null; locale: Locale },
): Promise<{ token: string; today: CalendarDate }> {
  const card = (await demoCards(db)).find((offered) => offered.email === email);
  if (!card) throw new NotFound();
  const token = await signIn({ db, now }, { email, password: demoPassword, userAgent });
  // Many visitors share a card: each reads it in the language chosen on the sign-in page.
  await db("users").where({ email }).update({ locale });
  return { token, today: card.today };
}
