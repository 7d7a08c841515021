import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { useFormAnswer } from "~/components/ui/form";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";

type OvertakenProps = {
  /** Said when nothing was sent: the step can simply not be taken now. */
  otherwise: string;
  /** The page that shows what was decided instead, and its name. */
  see: { readonly to: string; readonly label: string };
};

const typedFields = ["reason", "words", "condition"] as const;

/** In the place of a form whose step can no longer be taken, also when somebody else just took it; what was typed stays to be copied. */
export function Overtaken({ otherwise, see }: OvertakenProps) {
  const t = useText(uiText);
  const say = useSay();
  const answer = useFormAnswer();
  const typed = typedFields.flatMap((field) => answer?.fields?.[field] ?? []).filter((text) => text.trim() !== "");
  if (!answer?.conflict) return <Alert kind="warn">{otherwise}</Alert>;
  return (
    <Alert kind="warn" title={say(answer.conflict.text)}>
      <p>{t.notRecorded}</p>
      {typed.length === 0 ? null : (
        <p className="whitespace-pre-line">
          {t.youTyped} {typed.join("\n")}
        </p>
      )}
      <div className="mt-2">
        <LinkButton look="secondary" to={see.to}>
          {see.label}
        </LinkButton>
      </div>
    </Alert>
  );
}
