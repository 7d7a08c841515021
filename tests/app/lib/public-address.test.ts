import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyNotOutbound } from "~/lib/outbound.server";
import { isPublicAddress } from "~/lib/public-address";

const hidden: readonly [what: string, hosts: readonly string[]][] = [
  ["this machine", ["127.0.0.1", "127.1.2.3", "0.0.0.0", "0.1.2.3", "[::1]", "[::]", "localhost", "a.localhost", "LOCALHOST."]],
  ["this machine in other spellings", ["2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.1", "127.0.1"]],
  ["private networks", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "[fd00::1]", "[fc00::1]", "[fec0::1]"]],
  ["neighbours on the line", ["169.254.0.1", "[fe80::1]", "[ff02::1]", "224.0.0.1", "255.255.255.255"]],
  ["the management of clouds", ["169.254.169.254", "[fd00:ec2::254]", "100.100.100.200", "168.63.129.16", "a.internal"]],
  ["IPv4 inside IPv6", ["[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::1]"]],
  [
    "shared, reserved and documentation",
    ["100.64.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", "[2001:db8::1]"],
  ],
  ["tunnels", ["[2001::1]", "[100::1]"]],
];

describe("what this program sends to by itself", () => {
  it.each(hidden)("is never %s", (_, hosts) => {
    const taken = hosts.filter((host) => whyNotOutbound(`https://${host}/x`, []) === null);
    expect(taken).toEqual([]);
  });

  it.each(["8.8.8.8", "113.160.0.1", "[2606:4700::1111]", "[2001:4860:4860::8888]", "cong.laocai.gov.vn", "fcm.googleapis.com"])(
    "may be %s",
    (host) => expect(whyNotOutbound(`https://${host}/x`, [])).toBeNull(),
  );

  it("is reached by https, without a name or a password in the address", () => {
    for (const address of [
      "http://a.vn/",
      "ftp://a.vn/",
      "file:///etc/passwd",
      "javascript:1",
      "a.vn",
      "//a.vn",
      "https://u:p@a.vn/",
      "https://u@a.vn/",
    ])
      expect(whyNotOutbound(address, [])).not.toBeNull();
  });

  it("may be a private host that the installation has named, with its port where one was named", () => {
    expect(whyNotOutbound("http://zalo.noibo:8080/x", ["zalo.noibo:8080"])).toBeNull();
    expect(whyNotOutbound("http://zalo.noibo:9090/x", ["zalo.noibo:8080"])).not.toBeNull();
    expect(whyNotOutbound("https://10.0.0.5/x", ["10.0.0.5"])).toBeNull();
    expect(whyNotOutbound("ftp://10.0.0.5/x", ["10.0.0.5"])).not.toBeNull();
  });

  const byte = fc.integer({ min: 0, max: 255 });
  const privateIp = fc.oneof(
    fc.tuple(fc.constant(10), byte, byte, byte),
    fc.tuple(fc.constant(127), byte, byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  );

  it("is no private IPv4 address, however it is spelled", () => {
    fc.assert(
      fc.property(privateIp, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = number.toString(16).padStart(8, "0");
        const spellings = [
          `${a}.${b}.${c}.${d}`,
          `${number}`,
          `0x${hex}`,
          `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
          `${a}.${b}.${c * 256 + d}`,
          `0x${a.toString(16)}.${(b * 256 + c) * 256 + d}`,
          `[::ffff:${a}.${b}.${c}.${d}]`,
          `[::ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
          `[0:0:0:0:0:ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
          `[64:ff9b::${hex.slice(0, 4)}:${hex.slice(4)}]`,
          `[2002:${hex.slice(0, 4)}:${hex.slice(4)}::]`,
        ];
        expect(spellings.filter((host) => whyNotOutbound(`https://${host}/`, []) === null)).toEqual([]);
      }),
    );
  });

  it("is no private IPv6 address", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    const head = fc.oneof(
      fc.integer({ min: 0xfc00, max: 0xfdff }),
      fc.integer({ min: 0xfe80, max: 0xfebf }),
      fc.integer({ min: 0xff00, max: 0xffff }),
    );
    fc.assert(
      fc.property(head, fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
        expect(isPublicAddress([first.toString(16), ...rest].join(":"))).toBe(false);
      }),
    );
  });

  it("is nothing that is no address at all", () => {
    for (const text of ["", "x", "1.2.3", "256.1.1.1", "::g", "1.2.3.4.5", "0177.0.0.1"])
      expect(isPublicAddress(text)).toBe(false);
  });
});
