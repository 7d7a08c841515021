import { useLocation } from "@remix-run/react";
import { HolderField } from "~/components/inner-parts/holder-field";
import { partText } from "~/components/inner-parts/inner-part.text";
import { MoreParts } from "~/components/inner-parts/more-parts";
import { PartTable } from "~/components/inner-parts/part-table";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { HandOverShown } from "~/features/inner-parts/hand-over.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Props = HandOverShown & { today: CalendarDate };

/** Open parts that somebody else is to have from now on. */
export function HandOverPage({ lines, choices, hasMore, isChosen, today }: Props) {
  const t = useText(partText);
  // To the address of this page, so that what was chosen is still there when the answer is a refusal.
  const { pathname, search } = useLocation();
  return (
    <>
      <PageHeader title={t.handingTitle} sub={t.handingHow} breadcrumbs={[{ label: t.holders, to: paths.parts() }]} />
      {lines.length === 0 ? (
        <EmptyState
          title={isChosen ? t.handingNone : t.handingUnchosen}
          action={<LinkButton to={paths.parts()}>{t.holders}</LinkButton>}
        />
      ) : (
        <FormFrame action={pathname + search}>
          <PartTable caption={t.openParts} lines={lines} today={today} hasBoxes isTicked />
          {hasMore ? <MoreParts count={lines.length} /> : null}
          <div className="max-w-xl">
            <HolderField name="holder" label={t.handTo} choices={choices} />
          </div>
          <TextAreaField name="words" label={t.why} rows={2} maxLength={2_000} isOptional />
          <FormEnd back={paths.parts()}>
            <SubmitButton>{t.handing}</SubmitButton>
          </FormEnd>
        </FormFrame>
      )}
    </>
  );
}
