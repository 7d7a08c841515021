import { taskText } from "~/components/plans/task.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import type { TaskView } from "~/features/progress/task.view.server";
import { formatDate } from "~/lib/calendar-date";

/** How the due day came about: the words, what they mean, the rules, the day. */
export function TaskDeadline({ deadline }: { deadline: TaskView["deadline"] }) {
  const t = useText(taskText);
  const say = useSay();
  const { spec, meaning, resolved } = deadline;
  const effective = () => {
    if (resolved.effectiveOn !== null) return <strong>{t.untilMidnight(formatDate(resolved.effectiveOn))}</strong>;
    return spec.kind === "periodic" ? t.eachPeriod : t.noDay;
  };
  return (
    <Card title={t.deadline}>
      <DefinitionList
        entries={[
          { term: t.words, description: spec.words === "" ? t.noWords : `“${spec.words}”` },
          { term: t.meaning, description: spec.kind === "none" ? null : say(meaning) },
          { term: t.nominal, description: resolved.nominalOn === null ? null : formatDate(resolved.nominalOn) },
          {
            term: t.rules,
            description:
              resolved.rules.length === 0 ? null : (
                <ol className="flex flex-col gap-1">
                  {resolved.rules.map((rule) => (
                    <li key={rule.rule}>{say(rule.text)}.</li>
                  ))}
                </ol>
              ),
          },
          { term: t.effective, description: effective() },
        ]}
      />
    </Card>
  );
}
