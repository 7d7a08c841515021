import { reportText } from "~/components/reports/report.text";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import { narrativeField } from "~/features/reports/report-fields";
import type { OutlineItem } from "~/features/reports/report-shown";

type Props = { outline: readonly OutlineItem[]; shown: Readonly<Record<string, string>>; isDisabled: boolean };

/** The sections of the report that are written in words. */
export function NarrativeFields({ outline, shown, isDisabled }: Props) {
  const t = useText(reportText);
  if (outline.length === 0) return null;
  return (
    <Section title={t.narratives}>
      <div className="flex flex-col gap-4">
        {outline.map((item) => {
          const name = narrativeField(item.id);
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
                aria-describedby={item.guidance ? `help-${item.id}` : undefined}
                defaultValue={shown[name] ?? ""}
                disabled={isDisabled}
                className="control"
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
