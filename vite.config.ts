import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  resolve: {
    alias: {
      "~db": new URL("./db", import.meta.url).pathname,
      "~": new URL("./app", import.meta.url).pathname,
    },
  },
  // Reached from routes, but only on the server: the browser's half is not to be prepared with them.
  optimizeDeps: { exclude: ["@node-rs/argon2", "knex", "busboy", "pino"] },
  server: { host: "127.0.0.1" },
  build: {
    target: "es2022",
    rollupOptions: {
      // A route that only takes forms or files has nothing for the browser; its empty chunk is no news to whoever starts the server.
      onLog: (level, log, tell) => (log.code === "EMPTY_BUNDLE" ? undefined : tell(level, log)),
    },
  },
});
