import { reportText } from "~/components/reports/report.text";
import { Section } from "~/components/ui/card";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import { narrativeField } from "~/features/reports/report-fields";
import type { OutlineItem } from "~/features/reports/report-shown";
import type { Text } from "~/lib/i18n/text";

type Fields = Readonly<Record<string, string>>;
type Props = {
  outline: readonly OutlineItem[];
  shown: Fields;
  problems: ReadonlyMap<string, Text>;
  /** What stands in the fields now, when someone else saved them. */
  standing: Fields;
  isDisabled: boolean;
};

/** The sections of the report that are written in words. */
export function NarrativeFields({ outline, shown, problems, standing, isDisabled }: Props) {
  const t = useText(reportText);
  const ui = useText(uiText);
  const say = useSay();
  if (outline.length === 0) return null;
  return (
    <Section title={t.narratives}>
      <div className="flex flex-col gap-4">
        {outline.map((item) => {
          const name = narrativeField(item.id);
          const problem = problems.get(name);
          const other = standing[name];
          const isOther = other !== undefined && other !== (shown[name] ?? "");
          const described = [
            item.guidance ? `help-${item.id}` : "",
            problem ? `error-${item.id}` : "",
            isOther ? `now-${item.id}` : "",
          ];
          return (
            <div key={item.id} className="field max-w-none">
              <label htmlFor={`field-${name}`} className="font-medium">
                {item.code}. {item.title}
              </label>
              {item.guidance ? (
                <p id={`help-${item.id}`} className="field-help">
                  {item.guidance}
                </p>
              ) : null}
              <textarea
                id={`field-${name}`}
                name={name}
                rows={5}
                aria-describedby={described.filter(Boolean).join(" ") || undefined}
                aria-invalid={problem ? true : undefined}
                defaultValue={shown[name] ?? ""}
                disabled={isDisabled}
                className="control"
              />
              {problem ? (
                <p id={`error-${item.id}`} className="field-error">
                  {say(problem)}
                </p>
              ) : null}
              {isOther ? (
                <p id={`now-${item.id}`} className="field-standing whitespace-pre-line">
                  {ui.standsNow} {other || ui.standsEmpty}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
