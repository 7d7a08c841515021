/** A version is a draft until it is submitted, then waits, then is accepted, returned, or withdrawn by who sent it; what is accepted never changes, unless the acceptance is taken back: then it waits again. */
import { formatInstant, type Instant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

export type VersionFacts = {
  readonly number: number;
  readonly saved_at: Instant;
  readonly submitted_at: Instant | null;
  readonly decision: string | null;
  readonly decided_at: Instant | null;
};

export type VersionState = "draft" | "submitted" | "accepted" | "returned" | "withdrawn";

const decidedStates: Readonly<Record<string, VersionState>> = { accepted: "accepted", withdrawn: "withdrawn" };

/** The agency has it back, and goes on with a next version that begins with its values. */
export const isBack = (state: VersionState | null): boolean => state === "returned" || state === "withdrawn";

/** Somebody ended the waiting, and when is known. */
export const isDecided = (state: VersionState): boolean => state === "accepted" || isBack(state);

/** How a version stood at `now`; null when it was not yet begun. */
export function versionState(version: VersionFacts, now: Instant): VersionState {
  if (version.submitted_at === null || version.submitted_at > now) return "draft";
  if (version.decided_at === null || version.decided_at > now) return "submitted";
  return decidedStates[version.decision ?? ""] ?? "returned";
}

/**
 * Whether what a version held at `now` is still there. A draft holds only its last save, so at a moment before that save nobody can say
 * what stood in it.
 */
export function isKept(version: VersionFacts, now: Instant): boolean {
  return versionState(version, now) !== "draft" || version.saved_at <= now;
}

/** The moment of the last thing that happened to a version. */
export function lastChange({ saved_at, submitted_at, decided_at }: VersionFacts): Instant {
  return decided_at ?? submitted_at ?? saved_at;
}

/**
 * A draft may be written when the newest version is one, or was returned or withdrawn.
 * @throws Conflict when it waits to be read or was accepted (with what stands there, by field), or was changed after `now`
 */
export function mustBeOpen(newest: VersionFacts | null, now: Instant, standing: Readonly<Record<string, string>>): void {
  if (!newest) return;
  if (lastChange(newest) > now) throw new Conflict(changedLater(lastChange(newest)));
  const state = versionState(newest, now);
  if (state === "submitted") throw new Conflict(waits(newest), standing);
  if (state === "accepted") throw new Conflict(isAccepted(newest), standing);
}

/** Why nothing can be done at a moment before `at`. */
export const changedLater = (at: Instant): Text => ({
  vi: `Báo cáo này đã có thay đổi lúc ${formatInstant(at)}, sau thời điểm đang xem. Hãy chuyển ngày xem tới sau đó rồi thao tác.`,
  en: `This report was changed at ${formatInstant(at)}, after the moment looked at. Move the day looked at past it first.`,
});
const waits = ({ number, submitted_at }: VersionFacts) => ({
  vi: `Bản ${number} đã nộp lúc ${submitted_at ? formatInstant(submitted_at) : ""} và đang chờ xem xét, nên chưa sửa được. Muốn sửa, thủ trưởng rút lại báo cáo, hoặc nơi nhận trả lại.`,
  en: `Version ${number} was submitted at ${submitted_at ? formatInstant(submitted_at) : ""} and waits to be read, so it cannot be changed. The head may withdraw it, or the receiver return it.`,
});
const isAccepted = ({ number }: VersionFacts) => ({
  vi: `Bản ${number} đã được chấp nhận, nên không sửa được nữa.`,
  en: `Version ${number} has been accepted and can no longer be changed.`,
});
