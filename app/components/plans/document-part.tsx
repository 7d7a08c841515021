import { Link } from "@remix-run/react";
import { documentText } from "~/components/plans/document.text";
import { SummaryMark } from "~/components/plans/summary-mark";
import { useSay, useText } from "~/components/ui/use-text";
import type { DocumentPart as Part } from "~/features/plans/document.view.server";
import { goalWords } from "~/features/plans/goal-words";
import { horizonWords } from "~/features/plans/target";
import { passageAnchor, paths } from "~/lib/paths";

type PartProps = { planId: string; part: Part; canEdit: boolean };
type WholePartProps = PartProps & { isSummary: boolean; isFromFile: boolean };

function ReadFromHere({ planId, part, canEdit }: PartProps) {
  const t = useText(documentText);
  const say = useSay();
  return (
    <>
      {part.targets.length === 0 ? null : (
        <div className="mt-2.5">
          <h3 className="text-sm font-semibold text-ink-3">{t.targets}</h3>
          <ul className="list-disc pl-4">
            {part.targets.map((target) => {
              const goal = goalWords(target);
              const facts = [goal === null ? null : say(goal), say(horizonWords(target.horizon))].filter(Boolean).join(", ");
              return (
                <li key={target.id}>
                  {canEdit ? (
                    <Link to={paths.targetEdit(planId, target.id)} className="underline">
                      {target.text}
                    </Link>
                  ) : (
                    target.text
                  )}{" "}
                  <span className="text-ink-3">({facts})</span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {part.tasks.length === 0 ? null : (
        <div className="mt-2.5">
          <h3 className="text-sm font-semibold text-ink-3">{t.tasks}</h3>
          <ul className="list-disc pl-4">
            {part.tasks.map((task) => (
              <li key={task.id}>
                <Link to={paths.task(planId, task.id)} className="underline">
                  {task.text}
                </Link>
                <span className="text-ink-3"> · {say(task.deadline)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function EditLinks({ planId, passage }: { planId: string; passage: NonNullable<Part["passage"]> }) {
  const t = useText(documentText);
  return (
    <div className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      <Link to={paths.passageEdit(planId, passage.id)} aria-label={t.editPassageOf(passage.code || passage.heading)}>
        {t.editPassage}
      </Link>
      <Link to={paths.taskNew(planId, passage.id)}>{t.addTask}</Link>
      <Link to={paths.targetNew(planId, passage.id)}>{t.addTarget}</Link>
    </div>
  );
}

type WordsProps = { passage: NonNullable<Part["passage"]>; isSummary: boolean; isFromFile: boolean };

// A heading of a paper that was read may be all that stands there; of one that was typed, the rest is still to come.
function Words({ passage: { words }, isSummary, isFromFile }: WordsProps) {
  const t = useText(documentText);
  if (words === "" && isFromFile) return null;
  return (
    <p className="mt-1 max-w-[48rem] text-lg whitespace-pre-line">
      {words === "" ? (
        <span className="text-ink-3">{t.noWords}</span>
      ) : (
        <>
          {isSummary ? <SummaryMark /> : null}
          {words}
        </>
      )}
    </p>
  );
}

/** Whether the words of a passage begin with its heading, which was cut from them because it is a sentence. */
const isCutFromWords = (heading: string, words: string) => heading.endsWith("…") && words.includes(heading.slice(0, -1));

/** A passage of the document, with what was read from it. The one that the address names is marked. */
export function DocumentPart({ planId, part, canEdit, isSummary, isFromFile }: WholePartProps) {
  const t = useText(documentText);
  const { passage } = part;
  if (passage === null) {
    return (
      <section className="card px-4 py-3.5">
        <h2 className="text-lg font-semibold">{t.loose}</h2>
        <ReadFromHere planId={planId} part={part} canEdit={canEdit} />
      </section>
    );
  }
  return (
    <section
      id={passageAnchor(passage.id)}
      tabIndex={-1}
      className="card scroll-mt-20 px-4 py-3.5 target:border-accent target:bg-accent-soft aria-[current]:border-accent aria-[current]:bg-accent-soft"
    >
      <h2 className="text-lg font-semibold">
        {passage.code === "" ? null : <span className="text-ink-3">{passage.code} </span>}
        {isCutFromWords(passage.heading, passage.words) ? null : passage.heading}
      </h2>
      <Words passage={passage} isSummary={isSummary} isFromFile={isFromFile} />
      <ReadFromHere planId={planId} part={part} canEdit={canEdit} />
      {canEdit ? <EditLinks planId={planId} passage={passage} /> : null}
    </section>
  );
}
