import { importingText } from "~/components/importing/importing.text";
import { RecognisedText } from "~/components/importing/recognised-text";
import { useText } from "~/components/ui/use-text";
import type { SectionLine } from "~/features/importing/report/import-report.view.server";
import type { RecognisedMarks } from "~/features/reading/block";
import { itemAnchor, lineAnchor } from "~/lib/paths";

function Section({ line: { section, read, standing }, marks }: { line: SectionLine; marks: RecognisedMarks }) {
  const t = useText(importingText);
  const name = `${section.code}. ${section.title}`;
  // What somebody has typed is only replaced when that is asked for.
  const isNew = standing === "" || standing === read.words;
  return (
    <li
      id={itemAnchor(section.id)}
      tabIndex={-1}
      data-item="section"
      data-line={read.line}
      className="review-item card px-4 py-3"
    >
      <label className="flex items-start gap-2 font-semibold">
        <input
          type="checkbox"
          name="sections[]"
          value={section.id}
          defaultChecked={isNew}
          className="mt-1"
          aria-label={`${t.take}: ${name}`}
        />
        <span>{name}</span>
      </label>
      <p className="mt-1 whitespace-pre-line">
        <RecognisedText text={read.words} marks={marks} />
      </p>
      {isNew ? null : (
        <>
          <p className="mt-2 font-medium text-soon">{t.replacesWords}</p>
          <p className="whitespace-pre-line text-ink-2">{standing}</p>
        </>
      )}
      <p className="mt-1">
        <a href={`#${lineAnchor(read.line)}`} className="text-sm underline" data-key="v">
          {t.inDocument}
        </a>
      </p>
    </li>
  );
}

type SectionLinesProps = { lines: readonly SectionLine[]; marksOf: (line: SectionLine) => RecognisedMarks };

/** What the document says in words, section by section of the outline that asks for it; uncertain words are marked. */
export function SectionLines({ lines, marksOf }: SectionLinesProps) {
  const t = useText(importingText);
  if (lines.length === 0) return null;
  return (
    <section aria-label={t.wordsOfSections} className="mt-4">
      <h3 className="mb-2 font-semibold">{t.wordsOfSections}</h3>
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <Section key={line.section.id} line={line} marks={marksOf(line)} />
        ))}
      </ul>
    </section>
  );
}
