import { taskText } from "~/components/plans/task.text";
import { useText } from "~/components/ui/use-text";
import { type DraftItem, fieldOf } from "~/features/importing/items/draft-item";

/** To whom the result of a task goes, and by way of whom: "UBND tỉnh, qua Sở Y tế"; "" where neither was read. */
export function useReceiver(): (fields: DraftItem["fields"]) => string {
  const t = useText(taskText);
  return (fields) => {
    const [sendTo, via] = [fieldOf(fields, "sendTo"), fieldOf(fields, "via")];
    return [sendTo, via === "" ? "" : t.through(via)].filter((part) => part !== "").join(", ");
  };
}
