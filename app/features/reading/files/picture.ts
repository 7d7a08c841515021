// Pictures of pages as grey points, small enough to be recognised fast.

/** Pictures of more points are not decoded: a page of A4 at 700 dots an inch has 48 million. */
export const mostPoints = 60_000_000;

/** Grey points row by row: 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly points: Uint8Array };

/** What pdf.js gives of a picture: 1 is black and white by bits, 2 red-green-blue, 3 with a fourth byte. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

// Red is what seals are stamped in: however deep, it is kept paler than print.
const paleRed = 125;

/** How light a point is. */
export function light(red: number, green: number, blue: number): number {
  return Math.max((red * 77 + green * 150 + blue * 29) >> 8, Math.min(red, paleRed));
}

export function toGrey({ width, height, kind, data }: Raster): Grey {
  const points = new Uint8Array(width * height);
  const bytesInRow = (width + 7) >> 3;
  const step = kind === 3 ? 4 : 3;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (kind === 1) points[at] = ((data[y * bytesInRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
      else points[at] = light(data[at * step] ?? 0, data[at * step + 1] ?? 0, data[at * step + 2] ?? 0);
    }
  return { width, height, points };
}

/** As a portable greymap (PGM), the plainest of picture files. */
export function asGreymap({ width, height, points }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + points.length);
  bytes.set(head);
  bytes.set(points, head.length);
  return bytes;
}

const bigEndian = (bytes: Uint8Array, at: number, length: number) =>
  Array.from(bytes.subarray(at, at + length)).reduce((sum, byte) => sum * 256 + byte, 0);

/** Width and height that a PNG or JPEG file claims; null when its head is broken. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes[0] === 0x89) return { width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4) };
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bigEndian(bytes, at + 2, 2)) {
    const kind = bytes[at + 1] ?? 0;
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) return { width: bigEndian(bytes, at + 7, 2), height: bigEndian(bytes, at + 5, 2) };
  }
  return null;
}
