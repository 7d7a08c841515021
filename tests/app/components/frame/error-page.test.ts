import { expect, test } from "vitest";
import { errorTitle } from "~/components/frame/error-page";

test.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
  "“%s”, as a browser says without a connection, is no fault of the system",
  (message) => {
    expect(errorTitle(new TypeError(message)).vi).toBe("Không có kết nối mạng");
  },
);

test("a fault of the program stays one", () => {
  expect(errorTitle(new TypeError("x is undefined")).vi).toBe("Hệ thống gặp lỗi");
  expect(errorTitle(new Error("Failed to fetch the row")).vi).toBe("Hệ thống gặp lỗi");
});
