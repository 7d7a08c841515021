import { Link } from "@remix-run/react";
import { LetterStateBadge } from "~/components/documents/letter-state";
import { lettersText } from "~/components/documents/letters.text";
import { Sheet } from "~/components/documents/sheet";
import { PlaceLink } from "~/components/plans/place-link";
import { Alert } from "~/components/ui/alert";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { DefinitionList } from "~/components/ui/definition-list";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { LetterPage } from "~/features/documents/letter-shown";
import type { OutlineBlock } from "~/features/documents/outline";
import { templateNames } from "~/features/documents/template-kind";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";
import { beginUpper } from "~/lib/vietnamese-text";

type Props = { letter: LetterPage; blocks: readonly OutlineBlock[]; hasOffice: boolean };

// Files are no pages of the application: a plain link, so that the browser saves them.
function FileLinks({ letter, hasOffice }: Pick<Props, "letter" | "hasOffice">) {
  const t = useText(lettersText);
  return (
    <>
      {letter.draft ? (
        <a className={buttonClass("secondary")} href={paths.letterFile(letter.id, letter.draft.id)} download>
          {t.download}
        </a>
      ) : null}
      {hasOffice ? (
        <a className={buttonClass("secondary")} href={paths.letterPdf(letter.id)}>
          {t.pdf}
        </a>
      ) : null}
    </>
  );
}

function Steps({ letter }: Pick<Props, "letter">) {
  const t = useText(lettersText);
  if (!letter.mayWrite || letter.state === "voided") return null;
  const isRegistered = letter.state === "registered";
  return (
    <div className="mt-4 flex flex-wrap gap-2 print:hidden">
      <LinkButton to={paths.letterRegistration(letter.id)} look={isRegistered ? "secondary" : "primary"}>
        {isRegistered ? t.registerAgain : t.register}
      </LinkButton>
      {isRegistered ? (
        <LinkButton to={paths.letterScan(letter.id)} look={letter.scan ? "secondary" : "primary"}>
          {letter.scan ? t.replaceScan : t.addScan}
        </LinkButton>
      ) : null}
      <LinkButton to={paths.letterVoiding(letter.id)} look="danger">
        {t.void}
      </LinkButton>
    </div>
  );
}

function Facts({ letter }: Pick<Props, "letter">) {
  const t = useText(lettersText);
  const say = useSay();
  const { scan, registeredAt } = letter;
  return (
    <DefinitionList
      entries={[
        { term: t.state, description: <LetterStateBadge state={letter.state} /> },
        {
          term: t.number,
          description: letter.number ? `${letter.number}${letter.issuedOn ? `, ${formatDate(letter.issuedOn)}` : ""}` : null,
        },
        { term: t.kind, description: say(templateNames[letter.kind]) },
        { term: t.sender, description: letter.sender.name },
        { term: t.to, description: letter.addressees.length > 0 ? letter.addressees.map(({ name }) => name).join("; ") : null },
        { term: t.plan, description: letter.plan ? <Link to={paths.plan(letter.plan.id)}>{letter.plan.name}</Link> : null },
        { term: t.asOf, description: formatDate(letter.asOf) },
        { term: t.replyBy, description: letter.replyBy ? formatDate(letter.replyBy) : null },
        { term: t.madeBy, description: t.made(formatInstant(letter.madeAt), letter.madeBy) },
        {
          term: t.registeredBy,
          description: registeredAt ? t.made(formatInstant(registeredAt), letter.registeredBy ?? "") : null,
        },
        {
          term: t.asMade,
          description:
            letter.number && letter.draft && letter.mayWrite ? (
              <a href={paths.letterFile(letter.id, letter.draft.id, "made")} download>
                {t.downloadAsMade}
              </a>
            ) : null,
        },
        {
          term: t.scan,
          description: scan ? (
            <a href={paths.letterFile(letter.id, scan.id)} download>
              {scan.name}
            </a>
          ) : null,
        },
      ]}
    />
  );
}

type Item = LetterPage["items"][number];

// Letters that were made before both counts were kept say nothing of the first day.
const hasMoved = ({ dueOn, originalDueOn, daysLateByOriginal }: Item) => daysLateByOriginal !== null && originalDueOn !== dueOn;

function Due({ item }: { item: Item }) {
  const t = useText(lettersText);
  const { dueOn, originalDueOn } = item;
  const day = (on: Item["dueOn"]) => (on ? formatDate(on) : t.noDue);
  return (
    <>
      {day(dueOn)}
      {hasMoved(item) ? <div className="text-ink-2">{t.firstDue(day(originalDueOn))}</div> : null}
    </>
  );
}

function Late({ item }: { item: Item }) {
  const t = useText(lettersText);
  const days = (late: number) => (late > 0 ? t.lateDays(late) : "–");
  return (
    <>
      {days(item.daysLate)}
      {hasMoved(item) ? <div className="text-ink-2">{t.byOriginal(days(item.daysLateByOriginal ?? 0))}</div> : null}
    </>
  );
}

function Items({ items }: { items: LetterPage["items"] }) {
  const t = useText(lettersText);
  const title = t.worksTitle(formatNumber(items.length));
  const columns: Column<Item>[] = [
    {
      key: "task",
      header: t.works,
      cell: (item) =>
        item.isOpenable ? (
          <>
            {item.passageId === null ? null : (
              <PlaceLink planId={item.planId} place={{ id: item.passageId, code: item.passageCode ?? "" }} />
            )}{" "}
            <Link to={paths.assignment(item.assignmentId)}>{item.task}</Link>
          </>
        ) : (
          item.task
        ),
    },
    { key: "lead", header: t.lead, cell: (item) => item.lead },
    { key: "due", header: t.due, cell: (item) => <Due item={item} />, isNowrap: true },
    { key: "late", header: t.late, cell: (item) => <Late item={item} />, align: "end" },
  ];
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={items} rowKey={(item) => item.assignmentId} />
    </Section>
  );
}

/** A letter: what it is, its files, what it says, and what can be done with it. */
export function LetterView({ letter, blocks, hasOffice }: Props) {
  const t = useText(lettersText);
  const say = useSay();
  return (
    <>
      <PageHeader
        title={beginUpper(letter.subject)}
        sub={say(templateNames[letter.kind])}
        breadcrumbs={[{ label: t.title, to: paths.letters() }]}
        actions={<FileLinks letter={letter} hasOffice={hasOffice} />}
      />
      {letter.voided ? (
        <div className="mb-4">
          <Alert kind="warn" title={t.voidedBy(formatInstant(letter.voided.at), letter.voided.by)}>
            {letter.voided.reason}
          </Alert>
        </div>
      ) : null}
      <Card title={t.facts}>
        <Facts letter={letter} />
        <Steps letter={letter} />
        {hasOffice ? null : <p className="mt-3 text-sm text-ink-3 print:hidden">{t.noPdf}</p>}
      </Card>
      <Items items={letter.items} />
      <Section
        title={t.textTitle}
        aside={letter.number && letter.issuedOn ? t.numbered(letter.number, formatDate(letter.issuedOn)) : undefined}
      >
        <Sheet blocks={blocks} label={t.textTitle} />
      </Section>
    </>
  );
}
