import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { lettersText } from "~/components/documents/letters.text";
import { Alert } from "~/components/ui/alert";
import { Card } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import type { LetterPage } from "~/features/documents/letter-shown";
import { paths } from "~/lib/paths";
import { beginUpper } from "~/lib/vietnamese-text";

type Props = { letter: LetterPage; title: string; help: string; isAllowed: boolean; children: ReactNode };

/** A step with a letter on a page of its own: where its form is shown again when it was refused. */
export function LetterStep({ letter, title, help, isAllowed, children }: Props) {
  const [t, { cancel }] = [useText(lettersText), useText(uiText)];
  const crumbs = [
    { label: t.title, to: paths.letters() },
    { label: beginUpper(letter.subject), to: paths.letter(letter.id) },
  ];
  return (
    <>
      <PageHeader title={title} sub={help} breadcrumbs={crumbs} />
      <Card>
        {isAllowed ? children : <Alert kind="warn">{t.notNow}</Alert>}
        <p className="mt-4">
          <Link to={paths.letter(letter.id)}>{cancel}</Link>
        </p>
      </Card>
    </>
  );
}
