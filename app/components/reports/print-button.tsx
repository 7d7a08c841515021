import Printer from "lucide-react/icons/printer";
import { reportText } from "~/components/reports/report.text";
import { Button } from "~/components/ui/button";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

/** Prints the page; shown once scripts can do it. */
export function PrintButton() {
  const t = useText(reportText);
  if (!useHydrated()) return null;
  return (
    <Button icon={Printer} onClick={() => window.print()}>
      {t.print}
    </Button>
  );
}
