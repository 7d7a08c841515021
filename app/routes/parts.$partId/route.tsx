import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { partText } from "~/components/inner-parts/inner-part.text";
import { PartPage } from "~/components/inner-parts/part-page";
import { DoneAlert } from "~/components/plans/done-alert";
import { useText } from "~/components/ui/use-text";
import { partView } from "~/features/inner-parts/part.view.server";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data?.part.words ?? partText.title, matches);

export const loader = guardedLoader(async ({ param, view }) => ({ part: await partView(view, param("partId")) }));

export default function PartRoute() {
  const t = useText(partText);
  return (
    <PartPage part={useLoaderData<typeof loader>().part}>
      <DoneAlert
        words={{
          noted: t.doneNoted,
          reported: t.doneReported,
          confirmed: t.doneConfirmed,
          returned: t.doneReturned,
          moved: t.doneMoved,
          withdrawn: t.doneWithdrawn,
        }}
      />
    </PartPage>
  );
}
