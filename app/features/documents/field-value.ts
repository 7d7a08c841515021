/** What a field of a template is filled with: words, whether its part is shown, or the entries of a list. */
export type FieldValue = string | boolean | readonly FieldValues[];
export type FieldValues = { readonly [name: string]: FieldValue };
