// What a document says besides new days is done by hand: each clause waits until somebody applied it, or said why it is not applied.

import type { Text } from "~/lib/i18n/text";
import { comparable } from "~/lib/vietnamese-text";

export const clauseKinds = ["adds", "drops", "changes", "other"] as const;
/** What a clause seems to do to the plan: a new work, an end of one, other words or figures; other when it does not say. */
export type ClauseKind = (typeof clauseKinds)[number];

/** A clause as it was read from the document. */
export type NamedClause = {
  readonly words: string;
  /** What it becomes in the plan, without what announces it. */
  readonly becomes: string;
  /** The place of the plan that it cites, "IV.6.c"; "" for none. */
  readonly place: string;
  /** The tasks and periods of the plan (`scopeOf`) that its day is meant for. */
  readonly scopes: readonly string[];
};

export const clauseOutcomes = ["applied", "declined", "open"] as const;
/** What became of a clause: it was applied, it is not going to be, or it waits (again). */
export type ClauseOutcome = (typeof clauseOutcomes)[number];

const OWN_NUMBER = /^(?:(?:điều|khoản|mục)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|\p{Ll})[.):]\s*/u;
const PLACE = /^(?:tại\s+)?(?:nội dung\s+)?(?:chỉ tiêu|phụ lục|phần|(?:tiểu )?mục|khoản|điểm|tiết|nhiệm vụ|gạch đầu dòng)\s/u;

// In this order: "bổ sung cụm từ" changes words of a work, "bổ sung thời hạn" its day, and "sửa đổi, bổ sung" or "bổ sung, sửa đổi" say no
// more than that they change.
const VERBS: readonly (readonly [ClauseKind, RegExp])[] = [
  [
    "changes",
    /(?:bỏ|thay|thay thế|bổ sung|thêm|sửa|sửa đổi|điều chỉnh)\s+(?:các\s+|một số\s+)?(?:cụm từ|từ|chữ|số liệu|thời hạn|thời gian)/u,
  ],
  ["changes", /(?:bổ sung|thêm)\s*(?:,|và)\s*(?:sửa đổi|điều chỉnh|thay thế)/u],
  ["drops", /(?:bãi bỏ|hủy bỏ|lược bỏ|xóa bỏ|loại bỏ|bỏ|đưa ra khỏi|không thực hiện)/u],
  ["changes", /(?:sửa|sửa đổi|điều chỉnh|thay|thay thế|gia hạn|kéo dài|lùi|nâng|giảm)/u],
  ["adds", /(?:bổ sung|thêm)/u],
];

const WHOLE_VERBS = VERBS.map(([kind, verb]) => ({ kind, verb: new RegExp(`(?<!\\p{L})${verb.source}(?!\\p{L})`, "u") }));

type Found = { readonly kind: ClauseKind; readonly at: number };

function firstVerb(words: string): Found | null {
  const found = WHOLE_VERBS.map(({ kind, verb }): Found => ({ kind, at: words.search(verb) })).filter(({ at }) => at >= 0);
  return found.reduce<Found | null>((first, each) => (first === null || each.at < first.at ? each : first), null);
}

/**
 * What a clause seems to do, by the verb that it begins with, or by the first after the place that it begins with: "Bãi bỏ khoản 4",
 * "Chỉ tiêu 2 Mục II: thay cụm từ …". A verb inside the words of a work says nothing of the clause.
 */
export function clauseKind(words: string): ClauseKind {
  const [announced = ""] = comparable(words).trim().replace(OWN_NUMBER, "").split('"', 1);
  const verb = firstVerb(announced);
  if (verb === null) return "other";
  return verb.at === 0 || PLACE.test(announced) ? verb.kind : "other";
}

/** How a clause stands. */
export type ClauseStanding = { readonly outcome: ClauseOutcome; readonly note: string | null };

/** Whether somebody wants to say of a clause what is said already. */
export const isSaidAlready = (standing: ClauseStanding, said: ClauseStanding) =>
  standing.outcome === said.outcome && (standing.note ?? "") === (said.note ?? "");

/** Why a clause cannot be set aside without a word. */
export const reasonMissing: Text = {
  vi: "Hãy nêu lý do không áp dụng, ví dụ: nội dung đã hoàn thành trước khi văn bản ban hành.",
  en: "Say why it is not applied, for example that it was done before the document was issued.",
};
