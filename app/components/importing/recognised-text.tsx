import { reviewText } from "~/components/importing/review.text";
import { useText } from "~/components/ui/use-text";
import type { RecognisedMarks } from "~/features/reading/block";

const isSaid = (words: string) => /[\p{L}\p{N}]/u.test(words);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text in its parts, every other one a word that is marked. */
function partsOf(text: string, { doubtful, corrected = [] }: RecognisedMarks): string[] {
  const marked = [...new Set([...doubtful, ...corrected.map(({ words }) => words)])].filter(isSaid);
  if (marked.length === 0) return [text];
  const words = marked.sort((one, other) => other.length - one.length).map(escaped);
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "gu"));
}

function Marked({ words, seen }: { words: string; seen: string | undefined }) {
  const t = useText(reviewText);
  return (
    <>
      <mark
        className="bg-transparent text-inherit underline decoration-soon decoration-wavy"
        title={seen === undefined ? t.uncertain : t.seenAs(seen)}
      >
        {words}
      </mark>
      {seen === undefined ? (
        <span className="sr-only"> ({t.uncertain})</span>
      ) : (
        <span className="seen-as">
          {" "}
          [<span className="sr-only">{t.seen} </span>
          {seen}]
        </span>
      )}
    </>
  );
}

/** A text whose uncertain words are underlined; beside a word that was put right stands how it was seen. */
export function RecognisedText({ text, marks }: { text: string; marks: RecognisedMarks }) {
  return (
    <>
      {partsOf(text, marks).map((words, index) =>
        index % 2 === 0 ? (
          words
        ) : (
          <Marked
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
            key={index}
            words={words}
            seen={marks.corrected?.find((each) => each.words === words)?.seen}
          />
        ),
      )}
    </>
  );
}
