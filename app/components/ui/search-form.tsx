import { Form } from "@remix-run/react";
import Search from "lucide-react/icons/search";
import { Button } from "~/components/ui/button";

type SearchFormProps = {
  label: string;
  button: string;
  defaultValue: string;
  name?: string;
  /** Other parts of the address that a search keeps. */
  kept?: Readonly<Record<string, string | undefined>>;
};

/** Searches a list; what was asked for stands in the address. */
export function SearchForm({ label, button, defaultValue, name = "q", kept = {} }: SearchFormProps) {
  return (
    <Form method="get" role="search" className="mb-2.5 flex max-w-xl items-end gap-2 print:hidden [&_button]:min-h-10">
      {Object.entries(kept).map(([key, value]) => (value ? <input key={key} type="hidden" name={key} value={value} /> : null))}
      <div className="min-w-0 flex-1">
        <label htmlFor={`search-${name}`} className="text-sm font-medium">
          {label}
        </label>
        <input
          id={`search-${name}`}
          type="search"
          name={name}
          maxLength={200}
          defaultValue={defaultValue}
          key={defaultValue}
          className="control"
        />
      </div>
      <Button type="submit" icon={Search}>
        {button}
      </Button>
    </Form>
  );
}
