/**
 * How a version was decided at a moment. Its row holds the decision that stands last; an acceptance that was taken back has a row
 * of its own for the time in which it stood, and whoever looks at a day in between finds it here.
 */
import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";

const undone = (version: string) => `${version}_undone`;

const kept = [
  "id",
  "report_id",
  "number",
  "revision",
  "begun_at",
  "saved_at",
  "saved_by",
  "submitted_at",
  "submitted_by",
] as const;

/** Joins to `version`, an alias of report_versions, the acceptance that stood at `now` and was taken back since; one row at most. */
export function joinDecision(query: Knex.QueryBuilder, version: string, now: Instant): Knex.QueryBuilder {
  const then = undone(version);
  return query.leftJoin(`revoked_acceptances as ${then}`, (join) =>
    join
      .on(`${then}.version_id`, `${version}.id`)
      .andOnVal(`${then}.accepted_at`, "<=", now)
      .andOnVal(`${then}.revoked_at`, ">", now),
  );
}

/** Who decided, after `joinDecision`. */
export const deciderThen = (version: string): string => `coalesce(${undone(version)}.accepted_by, ${version}.decided_by)`;

/** The decision after `joinDecision`: null, accepted, returned or withdrawn. */
export const decisionThen = (version: string): string =>
  `case when ${undone(version)}.id is null then ${version}.decision else 'accepted' end`;

/** When it was decided, after `joinDecision`. */
export const decidedThen = (version: string): string => `coalesce(${undone(version)}.accepted_at, ${version}.decided_at)`;

/** The columns of a ReportVersionRow as its decision stood, after `joinDecision`. */
export function versionColumns(db: Knex, version: string): Knex.Raw[] {
  const then = undone(version);
  return [
    ...kept.map((column) => db.raw("??.??", [version, column])),
    db.raw(`${decisionThen(version)} as decision`),
    db.raw(`${decidedThen(version)} as decided_at`),
    db.raw(`${deciderThen(version)} as decided_by`),
    db.raw(`case when ${then}.id is null then ${version}.reason else ${then}.words end as reason`),
  ];
}

/** Whether `version`, an alias of report_versions, was accepted at `now`: a condition for joins and filters. */
export function acceptedThen(db: Knex, version: string, now: Instant): Knex.Raw {
  return db.raw(
    `((${version}.decision = 'accepted' and ${version}.decided_at <= ?) or exists (select 1 from revoked_acceptances as then_accepted
      where then_accepted.version_id = ${version}.id and then_accepted.accepted_at <= ? and then_accepted.revoked_at > ?))`,
    [now, now, now],
  );
}
