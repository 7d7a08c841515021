import { directiveText } from "~/components/directives/directive.text";
import { DirectiveAnswer, DirectiveWords } from "~/components/directives/directive-words";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { directivesIn } from "~/features/assignments/directive";
import { paths } from "~/lib/paths";

/** The directives on an assignment, the last first, each with its answer or the way to give it. */
export function DirectiveList({ assignment }: { assignment: AssignmentView }) {
  const t = useText(directiveText);
  const directives = directivesIn(assignment.history, assignment.today);
  if (directives.length === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="card divide-y divide-line">
        {directives.map((directive) => (
          <li key={directive.id} className="flex flex-col gap-2 px-4 py-3">
            <div>
              <DirectiveWords directive={directive} />
            </div>
            <div className="border-l-3 border-rule pl-3">
              <DirectiveAnswer directive={directive} />
            </div>
            {directive.answer === null && assignment.next.directiveAnswer ? (
              <div className="print:hidden">
                <LinkButton to={paths.directiveAnswer(assignment.id, directive.id)}>{t.answer}</LinkButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
