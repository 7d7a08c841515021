import { useSay } from "~/components/ui/use-text";
import { systemNames } from "~/features/accounts/system-actor";

/** Says who did something: a person by name, a hand that is no person in the reader's language. */
export function useWho(): (name: string) => string {
  const say = useSay();
  return (name) => {
    const words = systemNames[name];
    return words ? say(words) : name;
  };
}
