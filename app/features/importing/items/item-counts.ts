import { type DraftItem, type Standing, standingOf, standings } from "./draft-item";

export type ItemCounts = Readonly<Record<Standing, number>>;

export function countStandings(items: readonly DraftItem[]): ItemCounts {
  return Object.fromEntries(
    standings.map((standing) => [standing, items.filter((item) => standingOf(item) === standing).length]),
  ) as ItemCounts;
}
