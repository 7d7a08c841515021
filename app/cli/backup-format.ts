/**
 * A backup is a .tar.gz that is the same for both engines: tables/<name>.jsonl (one row a line), files/<sha256>,
 * and last manifest.json, which names every table and file with its sum.
 */
import { z } from "zod";

export const manifestName = "manifest.json";

const sum = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  format: z.literal("dondoc-backup"),
  formatVersion: z.literal(1),
  madeAt: z.string(),
  engine: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.object({ rows: z.number().int(), sha256: sum })),
  files: z.array(sum),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const tableEntry = (table: string) => `tables/${table}.jsonl`;
export const fileEntry = (sha256: string) => `files/${sha256}`;

/** Whether an archive may hold an entry of this name; it becomes a path on disk. */
export function isEntryName(name: string): boolean {
  return name === manifestName || /^tables\/[a-z_]+\.jsonl$/.test(name) || /^files\/[0-9a-f]{64}$/.test(name);
}
