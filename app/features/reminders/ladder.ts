// Who is reminded of a deadline, and how many days before and after it: 7, 3 and 1 days before, on the day, 1 day after, then weekly;
// the head of the agency from 3 days after, the supervising agency and the leader from 7. An installation, a plan or a task may say otherwise.

/** In which capacity a person hears of an assignment; the closest one counts. */
export const audiences = ["agency", "head", "supervisor", "above"] as const;
export type Audience = (typeof audiences)[number];

export type Ladder = {
  /** False: nobody is reminded. */
  readonly isOn: boolean;
  /** Days before the due day, the farthest first. */
  readonly before: readonly number[];
  /** "ngày" in a document means a day of the calendar unless it says "ngày làm việc" (Civil Code 2015, Điều 147), so calendar is the default. */
  readonly beforeCounts: "calendar" | "working";
  readonly onTheDay: boolean;
  /** Calendar days after the due day; null leaves the stage out. */
  readonly overdueFrom: number | null;
  readonly headFrom: number | null;
  /** The secretariat of the plan's standing agency, which follows the work. */
  readonly supervisorFrom: number | null;
  readonly leaderFrom: number | null;
  /** Days between two reminders of the same person once the work is overdue. */
  readonly repeatEvery: number;
};

/** What stands until somebody says otherwise (rule 12). No text of law sets these days; all of them are settings. */
export const defaultLadder: Ladder = {
  isOn: true,
  before: [7, 3, 1],
  beforeCounts: "calendar",
  onTheDay: true,
  overdueFrom: 1,
  headFrom: 3,
  supervisorFrom: 7,
  leaderFrom: 7,
  repeatEvery: 7,
};

/** The first overdue reminder of each audience, in calendar days after the due day. */
export function overdueFrom(ladder: Ladder, audience: Audience): number | null {
  switch (audience) {
    case "agency":
      return ladder.overdueFrom;
    case "head":
      return ladder.headFrom;
    case "supervisor":
      return ladder.supervisorFrom;
    case "above":
      return ladder.leaderFrom;
    default:
      return audience satisfies never;
  }
}

/** The ladder of a task: its own, else its plan's, else the installation's. */
export function ladderOf(
  { installation, plans, tasks }: Ladders,
  { planId, taskId }: { planId: string; taskId: string },
): Ladder {
  return tasks.get(taskId) ?? plans.get(planId) ?? installation;
}

/** Every ladder that somebody has set. */
export type Ladders = {
  readonly installation: Ladder;
  readonly plans: ReadonlyMap<string, Ladder>;
  readonly tasks: ReadonlyMap<string, Ladder>;
};

/** Where a ladder stands: at the installation, whose id is empty, or at a plan or task. */
export type LadderPlace = { readonly scope: "installation" | "plan" | "task"; readonly id: string };

/** The ladders as they were if `ladder` stood at `place`. */
export function withLadder(ladders: Ladders, { scope, id }: LadderPlace, ladder: Ladder): Ladders {
  switch (scope) {
    case "installation":
      return { ...ladders, installation: ladder };
    case "plan":
      return { ...ladders, plans: new Map([...ladders.plans, [id, ladder]]) };
    case "task":
      return { ...ladders, tasks: new Map([...ladders.tasks, [id, ladder]]) };
    default:
      return scope satisfies never;
  }
}

/** How many days before the due day a reminder may go out at the earliest; bounds what is read. */
export const farthestBefore = 60;

/** What differs between two ladders, as the log keeps it: lists as text, so that it can be read. */
export function ladderChanges(before: Ladder, after: Ladder): Record<string, [unknown, unknown]> {
  const flat = (ladder: Ladder) => ({ ...ladder, isOn: ladder.isOn ? "on" : "off", before: ladder.before.join(", ") });
  const [from, to] = [flat(before), flat(after)];
  const keys = (Object.keys(from) as (keyof typeof from)[]).filter((key) => from[key] !== to[key]);
  return Object.fromEntries(keys.map((key) => [`ladder.${key}`, [from[key], to[key]]]));
}
