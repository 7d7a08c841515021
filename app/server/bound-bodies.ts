import type { RequestHandler } from "express";
import { maxUploadBytes } from "~/http/upload.server";
import { megabytes } from "~/lib/file-rules";
import { maxFormBytes } from "~/lib/form-answer";

const page = (vi: string, en: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Không nhận được</title><p>${vi}</p><p lang="en">${en}</p></html>`;

/** Refuses bodies that are larger than any form of ours, before a byte of them is read. */
export const boundBodies: RequestHandler = (request, response, next) => {
  const declared = request.get("content-length");
  const limit = request.get("content-type")?.startsWith("multipart/form-data") ? maxUploadBytes : maxFormBytes;
  if (declared === undefined && request.get("transfer-encoding") !== undefined) {
    response
      .status(411)
      .type("html")
      .send(page("Yêu cầu phải cho biết độ dài nội dung.", "The request must say how long its content is."));
  } else if (Number(declared ?? 0) > limit) {
    const size = `${megabytes(limit)} MB`;
    // The sender is still sending: without closing, the rest would be read as the next request.
    response.set("Connection", "close").status(413).type("html");
    response.send(
      page(
        `Nội dung gửi lên lớn quá ${size}. Hãy giảm bớt rồi gửi lại.`,
        `What was sent is larger than ${size}. Reduce it and send again.`,
      ),
    );
  } else next();
};
