/** Lines of text below each other; the same line may come twice. */
export function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-4">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are told apart by their place
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
