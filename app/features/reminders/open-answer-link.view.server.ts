/** Whether a link of a mail still opens its assignment, and as whom. Asked anew with every request. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import { readActors } from "~/features/accounts/read-actors.server";
import { actorThroughLink } from "~/features/accounts/through-link";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { expiryOfKey } from "./answer-key.server";
import type { AnswerLink, LinkRefusal } from "./answer-link";
import { readDelivery } from "./rules.store.server";

type Mailed = { userId: string; onDay: CalendarDate; queuedAt: Instant; linksSince: Instant | null };
type Work = { leadId: string; leadPath: string; workState: string };

async function readMailed(db: Knex, { digestId, assignmentId }: AnswerLink): Promise<Mailed | undefined> {
  return db("reminder_items")
    .join("reminder_digests as digests", "digests.id", "reminder_items.digest_id")
    .join("users", "users.id", "digests.user_id")
    .where({ "reminder_items.digest_id": digestId, "reminder_items.assignment_id": assignmentId })
    .first({
      userId: "digests.user_id",
      onDay: "digests.on_day",
      queuedAt: "digests.queued_at",
      linksSince: "users.links_since",
    });
}

async function readWork(db: Knex, now: Instant, assignmentId: string): Promise<Work | undefined> {
  const query = db("assignments")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where("assignments.id", assignmentId)
    .first({ leadId: "lead.id", leadPath: "lead.path", workState: "state.work_state" });
  return joinCurrentState(query, now);
}

/** Who acts by the link, or why nobody does. */
export type OpenedLink =
  | { readonly actor: Actor; readonly refusal: null }
  | { readonly actor: null; readonly refusal: LinkRefusal };

const refused = (refusal: LinkRefusal): OpenedLink => ({ actor: null, refusal });

type Asked = {
  readonly link: AnswerLink;
  readonly key: string;
  /** Signs the keys of this installation. */
  readonly secret: string;
  readonly now: Instant;
};

/**
 * The actor of a link, narrowed to its assignment and to what they may do today; five statements at most. A key that was not
 * made here learns nothing: not even whether the mail exists.
 */
export async function openAnswerLink(db: Knex, { link, key, secret, now }: Asked): Promise<OpenedLink> {
  const mailed = await readMailed(db, link);
  const expiresAt = mailed ? expiryOfKey(secret, { ...link, userId: mailed.userId }, key) : null;
  if (!mailed || expiresAt === null) return refused("unknown");
  if (expiresAt <= now) return refused("expired");
  if (mailed.linksSince !== null && mailed.queuedAt <= mailed.linksSince) return refused("revoked");
  if ((await readDelivery(db)).value.answerDays === 0) return refused("switched-off");
  const [actor] = await readActors(db, now, [mailed.userId]);
  const work = await readWork(db, now, link.assignmentId);
  if (!actor || !work || work.workState === "cancelled") return refused("gone");
  if (actor.mustChangePassword) return refused("sign-in-first");
  const lead = { id: work.leadId, path: work.leadPath };
  const narrowed = actorThroughLink(actor, { assignmentId: link.assignmentId, mailOn: mailed.onDay, lead });
  return narrowed ? { actor: narrowed, refusal: null } : refused("gone");
}
