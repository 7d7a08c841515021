import { flatRoutes } from "@remix-run/fs-routes";

// One route stands around all others and holds the page of errors, so that the root below it still draws the frame
// when an action refuses in a browser without scripts.
export default [{ id: "framed", file: "framed.tsx", children: await flatRoutes() }];
