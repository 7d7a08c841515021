import type { CommandContext } from "~/features/accounts/context";
import { Conflict, type Problem } from "~/lib/errors";
import type { TypedReport } from "./report-fields";
import { saveReport } from "./save-report.server";
import { sentAlready } from "./sent-already.server";
import { submitReport } from "./submit-report.server";

type Sending = {
  readonly assignmentId: string;
  /** The draft that the person saw. */
  readonly revision: number;
  readonly typed: TypedReport;
  /** The question about what is left out was answered; nothing is typed then. */
  readonly isConfirmed: boolean;
};

/** `number` is that of the version sent; null when the person should first be asked about what it leaves out. */
export type SentReport = { readonly number: number | null; readonly problems: readonly Problem[] };

/**
 * Saves what was typed and submits it; what was typed stays saved when the report cannot be submitted yet. A second press of the
 * button finds the version already sent.
 * @throws RuleViolation with everything that stands in the way, each at its field
 * @throws Conflict when someone saved after `revision`
 */
export async function sendReport(
  command: CommandContext,
  { assignmentId, revision, typed, isConfirmed }: Sending,
): Promise<SentReport> {
  const submit = async (seen: number, asksFirst: boolean): Promise<SentReport> => {
    const submitted = await submitReport(command, { assignmentId, revision: seen, asksFirst });
    return { number: submitted?.number ?? null, problems: [] };
  };
  if (isConfirmed) return submit(revision, false);
  try {
    const saved = await saveReport(command, { assignmentId, revision, ...typed });
    return saved.problems.length > 0 ? { number: null, problems: saved.problems } : await submit(saved.revision, true);
  } catch (error) {
    const number = error instanceof Conflict ? await sentAlready(command.db, { assignmentId, ...typed }) : null;
    if (number === null) throw error;
    return { number, problems: [] };
  }
}
