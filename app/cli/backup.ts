import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { violation } from "~/lib/errors";
import { megabytes } from "~/lib/file-rules";
import { pendingMigrations } from "~db/migrations";
import type { Command } from "./command";
import { writeBackup } from "./write-backup";

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  about: { vi: "sao lưu toàn bộ dữ liệu và tệp vào một tệp .tar.gz", en: "save all data and files into one .tar.gz" },
  words: [1, 1],
  async run({ positionals, db, env, now }) {
    const target = resolve(positionals[0] ?? "");
    if (await stat(target).catch(() => null)) {
      throw violation(null, {
        vi: `Tệp ${target} đã có. Hãy chọn tên khác.`,
        en: `${target} exists already. Choose another name.`,
      });
    }
    if ((await pendingMigrations(db().read)).length > 0) {
      throw violation(null, {
        vi: "Lược đồ chưa mới nhất. Hãy chạy dondoc migrate trước.",
        en: "The schema is not up to date. Run dondoc migrate first.",
      });
    }
    const { tables, files } = await writeBackup({ db: db(), dataDir: env().dataDir, now, target });
    const { size } = await stat(target);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return {
      json: { file: target, bytes: size, tables: Object.keys(tables).length, rows, files: files.length },
      text: {
        vi: `Đã sao lưu ${rows} dòng và ${files.length} tệp vào ${target} (${megabytes(size)} MB).`,
        en: `Saved ${rows} rows and ${files.length} files into ${target} (${megabytes(size).replace(",", ".")} MB).`,
      },
    };
  },
};
