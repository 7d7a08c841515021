const breakLine = (line: string, width: number): string[] => {
  const lines = [""];
  for (const word of line.split(" ")) {
    const open = lines.at(-1) ?? "";
    if (open === "") lines.splice(-1, 1, word);
    else if (open.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, `${open} ${word}`);
  }
  return lines;
};

/** A text whose lines a program broke: none is longer than `width` letters but rows of a table, and words longer than that. */
export const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => (line.length <= width || /[\t|]/.test(line) ? [line] : breakLine(line, width)))
    .join("\n");
