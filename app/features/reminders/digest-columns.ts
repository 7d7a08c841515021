/** What is shown of a digest wherever it is listed, and when it was last touched. */
export const digestColumns = {
  id: "digests.id",
  onDay: "digests.on_day",
  to: "users.email",
  name: "users.name",
  agency: "agencies.name",
  channel: "digests.channel",
  state: "digests.state",
} as const;

export const lastTouchedAt = "coalesce(digests.finished_at, digests.queued_at)";
