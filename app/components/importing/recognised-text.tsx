import { Link } from "@remix-run/react";
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

type MarkedProps = { words: string; seen: string | undefined; place: string | null };

function Marked({ words, seen, place }: MarkedProps) {
  const r = useText(reviewText);
  const title = seen === undefined ? r.uncertain : r.seenAs(seen);
  const mark = (
    <mark
      className="bg-transparent text-inherit underline decoration-soon decoration-wavy"
      title={place === null ? title : `${title}; ${r.toPicture}`}
    >
      {words}
    </mark>
  );
  return (
    <>
      {place === null ? (
        mark
      ) : (
        <Link to={place} preventScrollReset className="text-inherit no-underline">
          {mark}
        </Link>
      )}
      {seen === undefined ? (
        <span className="sr-only"> ({r.uncertain})</span>
      ) : (
        <span className="seen-as">
          {" "}
          [<span className="sr-only">{r.seen} </span>
          {seen}]
        </span>
      )}
    </>
  );
}

type RecognisedTextProps = {
  text: string;
  marks: RecognisedMarks;
  /** The address of a marked word on the picture of its page, where there is one. */
  placeOf?: (words: string) => string | null;
};

/** A text whose uncertain words are underlined; beside a word that was put right stands how it was seen. */
export function RecognisedText({ text, marks, placeOf = () => null }: RecognisedTextProps) {
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
            place={placeOf(words)}
          />
        ),
      )}
    </>
  );
}
