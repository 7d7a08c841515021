import { Outlet, useRouteError } from "@remix-run/react";
import { ErrorPage } from "~/components/frame/error-page";

export default function Framed() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
