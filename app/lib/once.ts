/** `make` at most one time, when it is first asked for; everybody who asks gets the same answer. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= make();
    return answer;
  };
}
