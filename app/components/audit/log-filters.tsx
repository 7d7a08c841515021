import { Form, Link } from "@remix-run/react";
import { logText } from "~/components/audit/log.text";
import { auditObjectNames } from "~/components/audit/object-names";
import { Button, LinkButton } from "~/components/ui/button";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

export type LogFilters = {
  readonly object: string;
  readonly who: string;
  readonly from: string;
  readonly to: string;
  /** "shown" when signing in and out stand among the rest. */
  readonly sessions: string;
};

type InputProps = { name: "who" | "from" | "to"; label: string; value: string; isDay?: boolean };

function FilterInput({ name, label, value, isDay = false }: InputProps) {
  const ui = useText(uiText);
  return (
    <div className={isDay ? "sm:w-40" : "max-sm:col-span-2 sm:w-56"}>
      <label htmlFor={`log-${name}`} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={`log-${name}`}
        name={name}
        defaultValue={value}
        inputMode={isDay ? "numeric" : undefined}
        placeholder={isDay ? ui.dateHint : undefined}
        autoComplete="off"
        className="control"
      />
    </div>
  );
}

/** What the log is narrowed to; it stands in the address. */
export function LogFilterForm({ filters }: { filters: LogFilters }) {
  const t = useText(logText);
  const say = useSay();
  const isFiltered = Object.values(filters).some((value) => value !== "");
  return (
    <Form
      method="get"
      aria-label={t.filters}
      className="mb-4 grid grid-cols-2 items-end gap-2.5 print:hidden sm:flex sm:flex-wrap [&_button]:min-h-10"
      key={JSON.stringify(filters)}
    >
      <div className="max-sm:col-span-2 sm:w-52">
        <label htmlFor="log-object" className="text-sm font-medium">
          {t.object}
        </label>
        <select id="log-object" name="object" defaultValue={filters.object} className="control">
          <option value="">{t.everything}</option>
          {Object.entries(auditObjectNames).map(([type, name]) => (
            <option key={type} value={type}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      <FilterInput name="who" label={t.who} value={filters.who} />
      <FilterInput name="from" label={t.from} value={filters.from} isDay />
      <FilterInput name="to" label={t.to} value={filters.to} isDay />
      {filters.sessions === "" ? null : <input type="hidden" name="sessions" value={filters.sessions} />}
      <Button type="submit">{t.show}</Button>
      {isFiltered ? (
        <LinkButton to={paths.adminAudit()} look="quiet">
          {t.clear}
        </LinkButton>
      ) : null}
    </Form>
  );
}

/** Shows or leaves out signing in and out; a kind of thing that is chosen above decides alone. */
export function SignInsChip({ filters }: { filters: LogFilters }) {
  const t = useText(logText);
  if (filters.object !== "") return null;
  const { sessions, ...rest } = filters;
  const isShown = sessions !== "";
  return (
    <p className="mb-3 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <Link
        to={paths.adminAudit(isShown ? rest : { ...rest, sessions: "shown" })}
        className="chip"
        aria-current={isShown ? "true" : undefined}
      >
        {t.signIns}
      </Link>
      <span className="text-ink-3">{isShown ? t.signInsShown : t.signInsHidden}</span>
    </p>
  );
}
