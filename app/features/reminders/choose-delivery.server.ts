import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { type Problem, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { Choice } from "./delivery";
import { readDelivery, writeChoice } from "./rules.store.server";

/**
 * Keeps at what hour and on which channel the actor wants to be reminded.
 * @throws RuleViolation when the installation does not allow it
 */
export async function chooseDelivery({ db, actor, now }: CommandContext, choice: Choice): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { value: rules } = await readDelivery(trx);
    const problems: Problem[] = [];
    if (choice.hour < rules.earliestHour || choice.hour > rules.latestHour)
      problems.push({
        field: "hour",
        text: {
          vi: `Thư nhắc chỉ gửi từ ${rules.earliestHour} giờ đến ${rules.latestHour} giờ. Hãy chọn giờ trong khoảng đó.`,
          en: `Reminders go out between ${rules.earliestHour} and ${rules.latestHour} o'clock. Choose an hour between.`,
        },
      });
    if (!rules.channels.includes(choice.channel))
      problems.push({
        field: "channel",
        text: { vi: "Kênh này không được dùng ở đây. Hãy chọn kênh khác.", en: "This channel is not used here. Choose another." },
      });
    if (problems.length > 0) throw new RuleViolation(problems);
    await writeChoice(trx, actor.userId, choice);
    await recordAudit(trx, authorOf(actor), now, {
      action: "user.reminders-chosen",
      objectType: "user",
      objectId: actor.userId,
      data: { hour: choice.hour, channel: choice.channel },
    });
  });
}
