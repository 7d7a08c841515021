export { occurrenceName } from "~/features/calendar/occurrence-name";
