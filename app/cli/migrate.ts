import { migrateUp } from "~db/migrations";
import type { Command } from "./command";

export const migrate: Command = {
  name: "migrate",
  usage: "",
  about: { vi: "đưa lược đồ cơ sở dữ liệu lên bản mới nhất", en: "bring the database schema up to date" },
  async run({ db }) {
    const applied = await migrateUp(db().write);
    const none = { vi: "Lược đồ đã mới nhất.", en: "The schema is up to date." };
    const some = { vi: `Đã áp dụng: ${applied.join(", ")}.`, en: `Applied: ${applied.join(", ")}.` };
    return { json: { applied }, text: applied.length === 0 ? none : some };
  },
};
