import { type Logger, pino } from "pino";

/** The log of the process: one JSON value per line on standard output, times as ISO text. */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Cookies and typed secrets never reach the log, whatever object is handed to it.
    redact: ["*.cookie", "*.password", "*.authorization", "*.sessionSecret"],
  });
}
