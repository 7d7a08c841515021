// Where this program may send by itself: addresses of the open internet, and none that lead back into the office's own network,
// to this machine, or to the management address of a cloud.

import ipaddr from "ipaddr.js";

// Open by its range, but the management address of the machines of one cloud (Azure).
const managed = new Set(["168.63.129.16"]);

/**
 * Whether an IPv4 or IPv6 address lies in the open internet. Forms that carry an IPv4 address inside an IPv6 one count as what
 * they carry, or are refused.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  // Only the four-part form: ipaddr would also read what the system's own resolver reads otherwise.
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  // Of IPv6 only this eighth is given out to the internet (RFC 4291); the rest hides old forms and other uses.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(ipaddr.IPv6.parse("2000::"), 3)) return false;
  return parsed.range() === "unicast" && !managed.has(parsed.toString());
}

/** Whether a host of an address is an IP address rather than a name. `host` is as URL writes it. */
export function isIpHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
}
