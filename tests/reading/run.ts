/**
 * `npm run read:score`: precision and recall for each kind of thing that is read, for each format that the corpus is kept in;
 * `-- docx pdf` counts only these, `-- --wrong` lists what differs. "real" are five papers beside the project, when they are there.
 */
import { corpus, type Example, type Format, formats } from "./corpus";
import { realExamples } from "./real-documents";
import { kinds, type Rate, ratesOf, scoreOf } from "./score";

type Row = Format | "real";
const all: readonly Row[] = [...formats, "real"];
const asked = all.filter((each) => process.argv.slice(2).includes(each));
const isTelling = process.argv.includes("--wrong");

const pair = ({ precision, recall }: Rate) => `${precision.toFixed(3)}/${recall.toFixed(3)}`.padStart(14);
const line = (name: string, cells: readonly string[]) => name.padEnd(18) + cells.join("");

const ratesIn = (some: readonly Example[]) => ratesOf(some.map(scoreOf)).map(pair);

function rows(format: Row, examples: readonly Example[]): string[] {
  const whole = line(`${format} (${examples.length})`, ratesIn(examples));
  const heldOut = examples.filter(({ expected }) => expected.heldOut);
  return format === "txt" ? [whole, line(`  held out (${heldOut.length})`, ratesIn(heldOut))] : [whole];
}

function differences(examples: readonly Example[]): string[] {
  return examples.flatMap((example) => {
    const score = scoreOf(example);
    const wrong = kinds.flatMap((kind) => score[kind].wrong.map((each) => `  ${kind} ${each}`));
    return wrong.length > 0 ? [example.file, ...wrong] : [];
  });
}

console.log(
  line(
    "precision/recall",
    kinds.map((kind) => kind.padStart(14)),
  ),
);
for (const format of asked.length > 0 ? asked : all) {
  const examples = format === "real" ? await realExamples() : await corpus(format);
  if (examples.length > 0) console.log(rows(format, examples).join("\n"));
  if (isTelling) console.log(differences(examples).join("\n"));
}
