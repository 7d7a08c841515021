import { Form, Link, useLocation } from "@remix-run/react";
import CircleUser from "lucide-react/icons/circle-user";
import { frameText } from "~/components/frame/frame.text";
import type { FrameData } from "~/components/frame/frame-data";
import { Popover } from "~/components/frame/popover";
import { useLocale, useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

const entry = "block w-full cursor-pointer rounded-control px-2 py-2 text-left text-ink hover:bg-hover";

/** Who is signed in, and for which agency; account, language, leaving. */
export function PersonMenu({ actor }: { actor: NonNullable<FrameData["actor"]> }) {
  const t = useText(frameText);
  return (
    <Popover
      placement="below"
      summaryClass="bar-icon"
      label={t.person(actor.name)}
      summary={<CircleUser aria-hidden className="size-5" />}
    >
      <div className="border-b border-line px-2 pb-2.5">
        <div className="font-semibold">{actor.name}</div>
        {actor.agencyName === null ? null : <div className="text-sm text-ink-2">{actor.agencyName}</div>}
      </div>
      <div className="pt-1.5">
        <Link to={paths.account()} className={entry}>
          {t.account}
        </Link>
        <LanguageSwitch className={entry} />
        <Form method="post" action={paths.signOut()} reloadDocument>
          <button type="submit" className={entry}>
            {t.signOut}
          </button>
        </Form>
      </div>
    </Popover>
  );
}

/** Changes the language of the screens and stays on the page. */
export function LanguageSwitch({ className }: { className: string }) {
  const t = useText(frameText);
  const other = useLocale() === "vi" ? "en" : "vi";
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={paths.locale()}>
      <input type="hidden" name="to" value={pathname + search} />
      <button type="submit" name="locale" value={other} lang={other} className={className}>
        {t.otherLanguage}
      </button>
    </Form>
  );
}
