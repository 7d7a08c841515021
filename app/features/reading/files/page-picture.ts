// The picture of a scanned page: made while the page is recognised, and handed on at once.
import type { Raster } from "./picture";

/** Where a picture lies on its page, in points. */
export type PictureBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** How a picture lies on its page: where, turned clockwise by so many quarters, and fallen by so many degrees. */
export type Lying = { readonly box: PictureBox; readonly quarters: number; readonly tilt: number };

export type PictureSize = { readonly width: number; readonly height: number };

/** The picture of a page, counted from 1, as WebP; so many dots wide and high. */
export type PagePicture = PictureSize & { readonly page: number; readonly bytes: Uint8Array };

/** What becomes of each picture; it is heard before the next page is read. */
export type KeepPicture = (picture: PagePicture) => Promise<void>;

export type PictureMaker = {
  /** Lays a picture of a PDF on the page. */
  addRaster(raster: Raster, lying: Lying): Promise<void>;
  /** Lays a picture file (PNG, JPEG) on the page, upright as its camera says. */
  addFile(bytes: Uint8Array, lying: Lying): Promise<void>;
  done(): Promise<PictureSize & { readonly bytes: Uint8Array }>;
};

/** A picture that was kept, without its bytes. */
export type KeptPicture = PictureSize & { readonly page: number };

/** Makes the picture of a page and has it kept. */
export async function keptPicture(page: number, maker: PictureMaker, keep: KeepPicture): Promise<KeptPicture> {
  const { bytes, ...size } = await maker.done();
  await keep({ page, ...size, bytes });
  return { page, ...size };
}
