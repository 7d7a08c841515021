import { roleWords } from "~/components/accounts/role-words";
import { maskedText } from "~/components/reports/masked.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { Disclosure } from "~/features/plans/disclosure.schema";
import { formatNumber } from "~/lib/number-format";

/** What stands in the place of a figure that the reader may not see: neither a zero nor a blank. */
export function Masked() {
  const t = useText(maskedText);
  return (
    <span title={t.masked}>
      <span aria-hidden>•</span>
      <span className="sr-only">{t.masked}</span>
    </span>
  );
}

function useDisclosureWords({ sensitiveRoles, smallBelow }: Disclosure): { what: string; who: string } {
  const t = useText(maskedText);
  const say = useSay();
  const roles = sensitiveRoles.map((role) => say(roleWords[role].name).toLocaleLowerCase("vi")).join(", ");
  return { what: smallBelow > 1 ? t.rowsAndSmall(formatNumber(smallBelow)) : t.rows, who: t.who(roles) };
}

/** Why figures on this page are masked, and who sees them. */
export function MaskNote({ disclosure }: { disclosure: Disclosure }) {
  const t = useText(maskedText);
  const { what, who } = useDisclosureWords(disclosure);
  return (
    <p className="my-2 max-w-[52rem] text-sm text-ink-2">
      {t.why(what)} {who}
    </p>
  );
}

/** What a version of a form says about who sees its figures. */
export function DisclosureRule({ disclosure }: { disclosure: Disclosure }) {
  const t = useText(maskedText);
  const { what, who } = useDisclosureWords(disclosure);
  return (
    <p className="mt-3 max-w-[52rem] text-sm text-ink-2">
      {t.rule(what)} {who}
    </p>
  );
}
