import { createContext, useContext } from "react";
import { paths } from "~/lib/paths";

/**
 * Where the forms of an assignment are sent and its pages stand. The same forms serve who is signed in and who answers by the link
 * of a mail; the latter sees no way to other pages, which would not open.
 */
export type WorkPaths = {
  readonly isByLink: boolean;
  readonly assignment: (id: string) => string;
  readonly receipt: (id: string) => string;
  readonly progress: (id: string) => string;
  readonly evidence: (id: string) => string;
  readonly extension: (id: string) => string;
  readonly report: (id: string) => string;
  readonly reportDraft: (id: string) => string;
  readonly reportSubmission: (id: string) => string;
  /** Where a version that was sent is seen. */
  readonly sent: (id: string, version: number) => string;
};

const signedIn: WorkPaths = {
  isByLink: false,
  assignment: paths.assignment,
  receipt: paths.assignmentReceipt,
  progress: paths.assignmentProgress,
  evidence: paths.assignmentEvidence,
  extension: paths.extensionRequest,
  report: paths.report,
  reportDraft: paths.reportDraft,
  reportSubmission: paths.reportSubmission,
  sent: paths.reportVersion,
};

/** The same for who answers by the link named `linkId`. */
export function workPathsByLink(linkId: string): WorkPaths {
  const of = (path: (linkId: string) => string) => () => path(linkId);
  return {
    isByLink: true,
    assignment: of(paths.answer),
    receipt: of(paths.answerReceipt),
    progress: of(paths.answerProgress),
    evidence: of(paths.answerEvidence),
    extension: of(paths.answerExtension),
    report: of(paths.answerReport),
    reportDraft: of(paths.answerReportDraft),
    reportSubmission: of(paths.answerReportSubmission),
    sent: of(paths.answer),
  };
}

export const WorkPathsContext = createContext<WorkPaths>(signedIn);

export function useWorkPaths(): WorkPaths {
  return useContext(WorkPathsContext);
}
