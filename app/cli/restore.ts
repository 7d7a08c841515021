import { resolve } from "node:path";
import type { Command } from "./command";
import { readBackup } from "./read-backup";

export const restore: Command = {
  name: "restore",
  usage: "FILE",
  about: { vi: "phục hồi một bản sao lưu vào cơ sở dữ liệu trống", en: "restore a backup into an empty database" },
  words: [1, 1],
  async run({ positionals, db, env }) {
    const source = resolve(positionals[0] ?? "");
    const { tables, files, madeAt } = await readBackup({ db: db(), dataDir: env().dataDir, source });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return {
      json: { file: source, madeAt, tables: Object.keys(tables).length, rows, files: files.length },
      text: {
        vi: `Đã phục hồi ${rows} dòng và ${files.length} tệp từ ${source}.`,
        en: `Restored ${rows} rows and ${files.length} files from ${source}.`,
      },
    };
  },
};
