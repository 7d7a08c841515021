import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "~/lib/env.server";
import type { RequestNotes } from "./request-notes";

const nonce = (_request: unknown, response: unknown) => `'nonce-${(response as { locals: RequestNotes }).locals.cspNonce}'`;

/** The headers that tell a browser what our pages may do. */
export function securityHeaders(env: Env): RequestHandler[] {
  const developing = env.mode === "development";
  const secure = env.publicUrl?.startsWith("https:") ?? false;
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", nonce],
      // Vite hands styles to the page as style elements while developing.
      styleSrc: developing ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      // Bars and maps carry their length and place in style attributes, which cannot load or run anything.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      // The worker that shows reminders while no page is open.
      workerSrc: ["'self'"],
      connectSrc: developing ? ["'self'", "ws:"] : ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
  };
  const permissions: RequestHandler = (_request, response, next) => {
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
    next();
  };
  const headers = helmet({
    contentSecurityPolicy,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
  return [headers, permissions];
}
