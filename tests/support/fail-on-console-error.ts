import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that expects a complaint replaces the spy's implementation and clears its calls.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(complaints, "unexpected console.error").toEqual([]);
});
