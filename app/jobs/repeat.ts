const minute = 60_000;

/**
 * Works at once and then `pause` (milliseconds) after each time it was done, until it is stopped; `stop` waits for the work at hand, which may
 * ask `isEnding` whether to leave the rest. What `work` throws ends up with it: it must not fail.
 */
export function repeat(work: (isEnding: () => boolean) => Promise<void>, pause = minute): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const isEnding = () => isStopped;
  const once = async () => {
    await work(isEnding);
    if (isStopped) return;
    timer = setTimeout(() => {
      running = once();
    }, pause);
  };
  let running = once();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
