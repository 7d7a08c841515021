import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { useContext } from "react";
import { frameText } from "~/components/frame/frame.text";
import { useFrameData } from "~/components/frame/frame-data";
import { PageContext } from "~/components/frame/page-context";
import { usePathBefore } from "~/components/frame/path-before";
import { LinkButton } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

const pages = {
  403: { title: "forbiddenTitle", what: "forbiddenWhat" },
  404: { title: "notFoundTitle", what: "notFoundWhat" },
  409: { title: "conflictTitle", what: "conflictWhat" },
  422: { title: "refusedTitle", what: "refusedWhat" },
  500: { title: "faultTitle", what: "faultWhat" },
  // Nothing answered: it was never sent, or its answer did not arrive.
  0: { title: "offlineTitle", what: "offlineWhat" },
} as const;

// What Chromium, Firefox and Safari say of a request without an answer.
const noAnswer = /^(?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed)/u;

type Refusal = { readonly status: keyof typeof pages; readonly text: Text | null };

/** What the thrown thing means to the reader; the sentence of a refusal travels with it. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TypeError && noAnswer.test(error.message)) return { status: 0, text: null };
  if (!isRouteErrorResponse(error)) return { status: 500, text: null };
  const text = (error.data as { text?: Text } | null)?.text ?? null;
  if (error.status in pages) return { status: error.status as Refusal["status"], text };
  return { status: error.status < 500 ? 422 : 500, text };
}

/** The title of the page that stands in for one that failed. */
export function errorTitle(error: unknown): Text {
  return frameText[pages[refusalOf(error).status].title];
}

/** The page that stands in for one that failed: what happened, and what to do next. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText(frameText);
  const say = useSay();
  const { status, text } = refusalOf(error);
  return (
    <div className="max-w-[40rem]">
      <PageHeader title={t[pages[status].title]} />
      {text === null ? null : <p className="mb-2 text-lg">{say(text)}</p>}
      <p className="text-lg text-ink-2">{t[pages[status].what]}</p>
      {status === 500 ? <RequestCode /> : null}
      <div className="mt-5 flex flex-wrap gap-2">
        <NextSteps status={status} />
      </div>
    </div>
  );
}

function RequestCode() {
  const t = useText(frameText);
  const frame = useFrameData();
  const page = useContext(PageContext);
  const id = frame?.requestId ?? page.requestId;
  return id ? (
    <p className="mt-3">
      {t.requestId} <code className="rounded-badge bg-none-soft px-1.5 py-0.5 font-mono">{id}</code>
    </p>
  ) : null;
}

function NextSteps({ status }: { status: Refusal["status"] }) {
  const t = useText(frameText);
  const { pathname, search } = useLocation();
  const frame = useFrameData();
  const before = usePathBefore();
  const isSignedIn = Boolean(frame?.actor);
  const again = (
    <LinkButton to={pathname + search} reloadDocument look="primary">
      {t.tryAgain}
    </LinkButton>
  );
  return (
    <>
      {status === 0 || status === 500 || status === 409 ? again : null}
      {before === null ? null : <LinkButton to={before}>{t.back}</LinkButton>}
      {status === 404 && isSignedIn ? <LinkButton to={paths.search()}>{t.toSearch}</LinkButton> : null}
      {frame && !isSignedIn ? (
        <LinkButton to={paths.signIn()}>{t.toSignIn}</LinkButton>
      ) : (
        <LinkButton to={paths.overview()}>{t.toOverview}</LinkButton>
      )}
    </>
  );
}
