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
  server: { host: "127.0.0.1" },
  build: { target: "es2022" },
});
