import type { Actor } from "./actor";

/** Acts for the command line and the seed; may do everything, is nobody's account, and is named in the audit log. */
export const systemActor: Actor = {
  userId: "",
  name: "Dòng lệnh",
  email: "",
  locale: "vi",
  mustChangePassword: false,
  grants: [{ role: "admin", agencyId: "", agencyName: "", agencyIds: [], paths: ["/"], isOperator: true }],
};
