// "Phối hợp với Sở X …" below the heading of A is led by Sở X; the document says so only in part, so a person is asked.

import type { TaskRead } from "~/features/reading/document-reading";
import { codeOf } from "~/features/reading/outline/headings";
import { rolesIn } from "~/features/reading/tasks/supporters";
import type { Text } from "~/lib/i18n/text";
import { comparable, tidy } from "~/lib/vietnamese-text";

// The same words for all of them: the question is settled at once.
const helpedOnly: Text = {
  vi: "Văn bản chỉ ghi “phối hợp với” một cơ quan: hiểu là cơ quan ấy chủ trì, cơ quan được giao việc phối hợp. Hãy kiểm tra.",
  en: "The document only says “together with” an agency: that agency is taken to lead, the one under whom it stands to support. Check it.",
};

/** Whether the words of a task made the agency that they name its leader, and the one under whom it stands a supporter. */
function isTurned({ text, lead, support, source }: TaskRead): boolean {
  const [first, ...others] = lead;
  // In a table the columns say who leads.
  if (first === undefined || others.length > 0 || support.length === 0 || source.row !== undefined) return false;
  const owners = support.slice(0, 1);
  const roles = rolesIn(text, owners);
  return roles.lead !== owners && roles.lead[0] === first;
}

function pairsOf(text: string): Set<string> {
  const words = comparable(tidy(text)).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

const SAME = 0.6;

type Pairs = ReadonlySet<string>;

// The pairs of words that both have, of those that the shorter one has: whom they work with is said in few of them.
function areSameWork(mine: Pairs, theirs: Pairs): boolean {
  const both = [...mine].filter((pair) => theirs.has(pair)).length;
  return both >= SAME * Math.max(1, Math.min(mine.size, theirs.size));
}

const repeats = ({ text, source }: TaskRead, lead: string): Text => {
  const place = source.path.length > 0 ? `mục ${codeOf(source.path)}` : `dòng ${source.line}`;
  const words = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return {
    vi: `Có thể trùng với việc của “${lead}” ở ${place}: “${words}”. Nếu là một việc, hãy bỏ ra một trong hai.`,
    en: `It may be the same as the work of “${lead}” at ${codeOf(source.path) || source.line}: “${words}”. If so, leave one of them out.`,
  };
};

/** What is to be asked of a task that another agency leads by its words, among all `tasks` of the document, which are looked at once. */
export function turnedAmong(tasks: readonly TaskRead[]): (task: TaskRead) => Text[] {
  const turned = new Map(tasks.map((task) => [task, isTurned(task)]));
  const standing = tasks.filter((task) => !turned.get(task)).map((task) => ({ task, pairs: pairsOf(task.text) }));
  return (task) => {
    const [lead] = task.lead;
    // A clause of a task is asked about as well.
    if (lead === undefined || !(turned.get(task) ?? isTurned(task))) return [];
    const own = pairsOf(task.text);
    const same = standing.find((other) => other.task.lead.includes(lead) && areSameWork(own, other.pairs));
    return [helpedOnly, ...(same ? [repeats(same.task, lead)] : [])];
  };
}
