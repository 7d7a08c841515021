// What the library of templates shows.

import type { Instant } from "~/lib/clock";
import type { TemplateField } from "./template-fields";
import type { TemplateKind } from "./template-kind";

/** One version of a template; without a file it is the default. */
export type TemplateVersion = {
  readonly number: number;
  readonly fileName: string | null;
  readonly note: string | null;
  readonly addedAt: Instant;
  readonly addedBy: string;
};

type Owner = { readonly id: string; readonly name: string };

export type Templates = {
  readonly owner: Owner;
  readonly owners: readonly Owner[];
  readonly templates: readonly {
    readonly kind: TemplateKind;
    readonly current: TemplateVersion | null;
    readonly fields: number;
  }[];
};

export type TemplatePage = {
  readonly kind: TemplateKind;
  readonly owner: Owner;
  readonly owners: readonly Owner[];
  readonly fields: readonly TemplateField[];
  /** The newest first. */
  readonly versions: readonly TemplateVersion[];
};
