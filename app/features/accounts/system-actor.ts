import type { Text } from "~/lib/i18n/text";
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

/** The seed's own hand, as the log stores it. */
export const seedName = "Dữ liệu minh họa";

/** The stored names of hands that are no persons, in the language of the reader. */
export const systemNames: Readonly<Record<string, Text>> = {
  [systemActor.name]: { vi: "Dòng lệnh", en: "Command line" },
  [seedName]: { vi: "Dữ liệu minh họa", en: "Demonstration data" },
};
