import { frameText } from "~/components/frame/frame.text";
import { useFrameData } from "~/components/frame/frame-data";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";

/** What an office puts above a printed list: whose it is, the national name, and the day of which it speaks. */
export function PrintHead({ agency, on }: { agency?: string; on?: CalendarDate }) {
  const t = useText(frameText);
  const frame = useFrameData();
  if (!frame?.actor) return null;
  return (
    <div className="mb-5 hidden print:block">
      <div className="flex justify-between gap-8 text-center">
        <p className="max-w-[40%] font-bold uppercase">{agency ?? frame.actor.agencyName}</p>
        <div>
          <p className="font-bold">{t.nation}</p>
          <p className="font-bold underline underline-offset-4">{t.motto}</p>
          <p className="mt-1.5 italic">{t.printedOn(formatDate(on ?? frame.today))}</p>
        </div>
      </div>
    </div>
  );
}
