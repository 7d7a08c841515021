import { type ChildProcess, fork } from "node:child_process";
import { wholeProgram } from "~/lib/whole-program.server";

type Run = {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  /** `host:port` of the server that takes push messages and webhooks. */
  readonly webHost: string;
  /** What the workers' clock shows more than the machine's, in milliseconds. */
  readonly nowMinusReal: number;
  readonly workers: number;
  readonly kills: number;
  /** Resolves when it is time for the next kill, counted from 0. */
  readonly moment: (round: number) => Promise<void>;
};

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

/**
 * Runs workers that sweep and send, and kills one of them after the other with SIGKILL at moments nobody has chosen, until
 * `kills` were made; then lets them finish. @returns how many were killed while they were at work
 */
export async function killWorkers({ databaseUrl, smtpUrl, webHost, nowMinusReal, workers, kills, moment }: Run): Promise<number> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    WEB_HOST: webHost,
    NOW_MINUS_REAL: String(nowMinusReal),
  };
  // Joined once: what is killed again and again also begins again and again.
  const program = await wholeProgram(process.cwd(), "tests/support/reminder-worker.ts");
  const start = () => {
    const child = fork("app/lib/start-bounded.mjs", { env, execArgv: [] });
    child.send(program);
    return child;
  };
  let running = Array.from({ length: workers }, start);
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    await moment(round);
    const victim = running[round % running.length] as ChildProcess;
    const end = ended(victim);
    if (victim.exitCode === null && victim.kill("SIGKILL")) {
      await end;
      killed += 1;
    }
    running = running.map((child) => (child === victim ? start() : child));
  }
  const codes = await Promise.all(running.map((child) => (child.exitCode === null ? ended(child) : child.exitCode)));
  if (codes.some((code) => code !== 0)) throw new Error(`A worker ended with ${codes}`);
  return killed;
}
