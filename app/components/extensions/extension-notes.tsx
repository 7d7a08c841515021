import { extensionText } from "~/components/extensions/extension.text";
import { Badge } from "~/components/ui/badge";
import type { Tone } from "~/components/ui/tone";
import { useText } from "~/components/ui/use-text";
import type { ExtensionShown, ExtensionState } from "~/features/assignments/extension";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";

const looks = {
  asked: { tone: "wait", words: "stateAsked" },
  granted: { tone: "done", words: "stateGranted" },
  conditional: { tone: "done-late", words: "stateConditional" },
  refused: { tone: "late", words: "stateRefused" },
  withdrawn: { tone: "none", words: "stateWithdrawn" },
  lapsed: { tone: "none", words: "stateLapsed" },
} as const satisfies Readonly<Record<ExtensionState, { tone: Tone; words: keyof typeof extensionText }>>;

type Words = ReturnType<typeof useText<typeof extensionText>>;

function untilWhen(t: Words, { wantedOn, grantedOn, correctedOn }: ExtensionShown): string {
  if (grantedOn === null) return t.untilAsked(formatDate(wantedOn));
  const granted = formatDate(grantedOn);
  return correctedOn === null ? t.untilGranted(granted) : t.untilCorrected(formatDate(correctedOn), granted);
}

/** How an extension stands, and until when. */
export function ExtensionBadge({ extension }: { extension: ExtensionShown }) {
  const t = useText(extensionText);
  const { state } = extension;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Badge tone={looks[state].tone}>{t[looks[state].words]}</Badge>
      <span className="text-ink-2">{untilWhen(t, extension)}</span>
    </span>
  );
}

/** Who asked and decided, with their words. */
export function ExtensionNotes({ extension }: { extension: ExtensionShown }) {
  const t = useText(extensionText);
  const { askedBy, reason, words, condition, decidedBy, decidedAt, lapsedWords, madeAt } = extension;
  const isAsked = askedBy !== null;
  return (
    <div className="text-ink-2">
      <p className="text-sm text-ink-3">{isAsked ? `${askedBy} · ${formatInstant(madeAt)}` : t.unasked}</p>
      <p className="whitespace-pre-line">{reason}</p>
      {decidedAt ? (
        <p className="mt-1 text-sm text-ink-3">{[decidedBy, formatInstant(decidedAt)].filter(Boolean).join(" · ")}</p>
      ) : null}
      {isAsked && words ? <p className="whitespace-pre-line">{words}</p> : null}
      {condition ? (
        <p className="whitespace-pre-line">
          {t.condition}: {condition}
        </p>
      ) : null}
      {lapsedWords ? <p className="whitespace-pre-line">{lapsedWords}</p> : null}
    </div>
  );
}
