import { Link } from "@remix-run/react";
import { taskText } from "~/components/plans/task.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import { quotedWords } from "~/features/calendar/words-of-deadline";
import type { TaskView } from "~/features/progress/task.view.server";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Deadline = TaskView["deadline"];

function Rules({ rules }: { rules: Deadline["now"]["rules"] }) {
  const say = useSay();
  return (
    <ol className="flex flex-col gap-1">
      {rules.map((rule) => (
        <li key={rule.rule}>{say(rule.text)}.</li>
      ))}
    </ol>
  );
}

function Amended({ planId, amended }: { planId: string; amended: Deadline["amended"] }) {
  const t = useText(taskText);
  const say = useSay();
  return (
    <ul className="flex flex-col gap-1">
      {amended.map(({ key, period, on, isOnward, document }) => (
        <li key={key}>
          {period === null ? null : `${t.ofPeriod(say(period))}: `}
          <strong>{formatDate(on)}</strong>, {t.by} <Link to={paths.planAmendment(planId, document.id)}>{document.number}</Link>{" "}
          {t.issuedOn(formatDate(document.issuedOn))}
          {isOnward ? ` (${t.onward})` : null}
        </li>
      ))}
    </ul>
  );
}

/** How the due day came about: the words, what they mean, the rules, the day. */
export function TaskDeadline({ planId, deadline }: { planId: string; deadline: TaskView["deadline"] }) {
  const t = useText(taskText);
  const say = useSay();
  const { spec, meaning, resolved, now, amended } = deadline;
  const words = quotedWords(spec);
  // The first step of an amended day, the document, stands above it already.
  const stepsNow = now.rules[0]?.rule === "amended" ? now.rules.slice(1) : [];
  const effective = () => {
    if (now.effectiveOn !== null) return <strong>{t.untilMidnight(formatDate(now.effectiveOn))}</strong>;
    return spec.kind === "periodic" ? t.eachPeriod : t.noDay;
  };
  return (
    <Card title={t.deadline}>
      <DefinitionList
        entries={[
          { term: t.words, description: words === null ? t.noWords : say(words) },
          { term: t.meaning, description: spec.kind === "none" ? null : say(meaning) },
          { term: t.nominal, description: resolved.nominalOn === null ? null : formatDate(resolved.nominalOn) },
          { term: t.rules, description: resolved.rules.length === 0 ? null : <Rules rules={resolved.rules} /> },
          {
            term: t.original,
            description: amended.length === 0 || resolved.effectiveOn === null ? null : formatDate(resolved.effectiveOn),
          },
          { term: t.amended, description: amended.length === 0 ? null : <Amended planId={planId} amended={amended} /> },
          { term: t.rulesNow, description: stepsNow.length === 0 ? null : <Rules rules={stepsNow} /> },
          { term: t.effective, description: effective() },
        ]}
      />
    </Card>
  );
}
