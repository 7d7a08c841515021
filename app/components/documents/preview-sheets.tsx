import { composeText } from "~/components/documents/compose.text";
import { Sheet } from "~/components/documents/sheet";
import { Section } from "~/components/ui/card";
import { Focused } from "~/components/ui/focused";
import { useText } from "~/components/ui/use-text";
import type { LetterPreview } from "~/features/documents/compose-page";
import { formatNumber } from "~/lib/number-format";

/** The first papers as they would be made, above the form that makes them: from its button at the end the focus is led up here. */
export function PreviewSheets({ preview }: { preview: LetterPreview }) {
  const t = useText(composeText);
  const shown = formatNumber(preview.papers.length);
  return (
    <Section id="preview" title={t.previewTitle} aside={t.previewOf(shown, formatNumber(preview.total))}>
      <Focused trigger={preview}>
        <p className="mb-3 max-w-2xl text-ink-2">{t.previewWhat}</p>
      </Focused>
      <div className="mb-6 flex flex-col gap-4">
        {preview.papers.map(({ to, blocks }) => (
          <Sheet key={to} blocks={blocks} label={to ? t.previewTo(to) : t.previewTitle} />
        ))}
      </div>
    </Section>
  );
}
