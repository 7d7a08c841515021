// A process is sent its program before anything else. The program is run as if it were a file, so that faults in it are told with
// the lines of its sources; the next message it hears itself.
import { createRequire, Module } from "node:module";
import { setFlagsFromString } from "node:v8";

// Work done once tries each of its many patterns a few times: compiling them for an interpreter first costs more than it saves.
setFlagsFromString("--no-regexp-tier-up");

process.setSourceMapsEnabled(true);
process.once("message", ({ script, place }) => {
  const program = new Module(place);
  program.paths = createRequire(place).resolve.paths("any-package");
  program._compile(script, place);
});
