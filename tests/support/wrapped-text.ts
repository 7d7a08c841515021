function breakLine(line: string, width: number, first: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const [open, room] = [lines.at(-1), lines.length === 1 ? first : width];
    if (open !== undefined && open.length + 1 + word.length <= room) lines[lines.length - 1] = `${open} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A text whose lines a program broke: none is longer than `width` letters but rows of a table, and words longer than that.
 * @param first how long the first line of each paragraph may be; law sites break it sooner than the others
 */
export const wrapped = (text: string, width: number, first = width): string =>
  text
    .split("\n")
    .flatMap((line) => (/[\t|]/.test(line) ? [line] : breakLine(line, width, first)))
    .join("\n");
