/** `npm run read:score`: precision and recall for each kind of thing that is read; `-- --wrong` lists what differs. */
import { corpus } from "./corpus";
import { kinds, type Rate, ratesOf, scoreOf } from "./score";

const isTelling = process.argv.includes("--wrong");

function table(name: string, rates: readonly Rate[]): string {
  const rows = rates.map(({ kind, expected, read, precision, recall }) =>
    [
      kind.padEnd(13),
      String(expected).padStart(8),
      String(read).padStart(6),
      precision.toFixed(3).padStart(10),
      recall.toFixed(3).padStart(8),
    ].join(""),
  );
  return [name, "kind         expected  read precision  recall", ...rows].join("\n");
}

const examples = await corpus();
const scored = examples.map((example) => ({ ...example, score: scoreOf(example) }));
const ratesWhere = (heldOut: boolean) =>
  ratesOf(scored.filter(({ expected }) => expected.heldOut === heldOut).map(({ score }) => score));

console.log(table(`all ${scored.length} documents`, ratesOf(scored.map(({ score }) => score))));
console.log(`\n${table("held out", ratesWhere(true))}`);
if (isTelling) {
  for (const { name, score } of scored) {
    const wrong = kinds.flatMap((kind) => score[kind].wrong.map((each) => `  ${kind} ${each}`));
    if (wrong.length > 0) console.log(`\n${name}\n${wrong.join("\n")}`);
  }
}
