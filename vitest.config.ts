import { defineConfig } from "vitest/config";

const at = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: { "~db": at("./db"), "~seed": at("./seed"), "~tests": at("./tests"), "~": at("./app") },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    env: { TZ: "UTC" },
  },
});
