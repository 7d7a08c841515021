import { Form } from "@remix-run/react";
import { channelWords, reminderText, stateWords } from "~/components/reminders/reminder.text";
import { Button } from "~/components/ui/button";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import { channels } from "~/features/reminders/delivery";
import { type LedgerFilter, shownStates } from "~/features/reminders/ledger-filter.schema";
import { formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

type ChoiceProps = {
  name: "state" | "channel" | "opened";
  label: string;
  value: string | null;
  options: readonly (readonly [string, Text])[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  const t = useText(reminderText);
  const say = useSay();
  return (
    <div className={name === "opened" ? "max-sm:col-span-2 sm:w-52" : "sm:w-52"}>
      <label htmlFor={`ledger-${name}`} className="text-sm font-medium">
        {label}
      </label>
      <select id={`ledger-${name}`} name={name} defaultValue={value ?? ""} className="control">
        <option value="">{t.all}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {say(words)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Typed({ name, label, value, isDay = false }: { name: string; label: string; value: string; isDay?: boolean }) {
  const ui = useText(uiText);
  return (
    <div className={isDay ? "sm:w-40" : "max-sm:col-span-2 sm:w-60"}>
      <label htmlFor={`ledger-${name}`} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={`ledger-${name}`}
        name={name}
        defaultValue={value}
        placeholder={isDay ? ui.dateHint : undefined}
        autoComplete="off"
        className="control"
      />
    </div>
  );
}

/** What the ledger is narrowed to; it stands in the address. */
export function LedgerFilters({ filter }: { filter: LedgerFilter }) {
  const t = useText(reminderText);
  const day = (date: LedgerFilter["from"]) => (date === null ? "" : formatDate(date));
  return (
    <Form
      method="get"
      aria-label={t.filters}
      className="mb-4 grid grid-cols-2 items-end gap-2.5 sm:flex sm:flex-wrap print:hidden [&_button]:min-h-10"
      key={JSON.stringify(filter)}
    >
      {filter.agency === "" ? null : <input type="hidden" name="agency" value={filter.agency} />}
      {filter.plan === "" ? null : <input type="hidden" name="plan" value={filter.plan} />}
      <Typed name="q" label={t.search} value={filter.q} />
      <Choice
        name="state"
        label={t.state}
        value={filter.state}
        options={shownStates.map((state) => [state, stateWords[state]])}
      />
      <Choice name="channel" label={t.channel} value={filter.channel} options={channels.map((one) => [one, channelWords[one]])} />
      <Choice
        name="opened"
        label={t.openedWith}
        value={filter.opened}
        options={[
          ["yes", reminderText.openedYes],
          ["no", reminderText.openedNo],
        ]}
      />
      <Typed name="from" label={t.from} value={day(filter.from)} isDay />
      <Typed name="to" label={t.to} value={day(filter.to)} isDay />
      <Button type="submit">{t.show}</Button>
    </Form>
  );
}
