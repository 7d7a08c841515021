/** How far reading has come: pages done out of all, while text is read or pictures are recognised. */
export type Progress = { readonly stage: "reading" | "recognising"; readonly page: number; readonly pages: number };
