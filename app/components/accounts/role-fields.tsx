import { roleWords } from "~/components/accounts/role-words";
import { usersText } from "~/components/accounts/users.text";
import { CheckboxesField, RadioField } from "~/components/ui/choice-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { roles } from "~/features/accounts/actor";

function useRoleOptions() {
  const say = useSay();
  return roles.map((role) => ({ value: role, label: say(roleWords[role].name), help: say(roleWords[role].does) }));
}

/** Any of the roles, each with what it may do. */
export function RolesField() {
  const t = useText(usersText);
  return <CheckboxesField name="roles[]" label={t.roles} options={useRoleOptions()} />;
}

/** One of the roles, each with what it may do. */
export function RoleField() {
  const t = useText(usersText);
  return <RadioField name="role" label={t.role} options={useRoleOptions()} />;
}
