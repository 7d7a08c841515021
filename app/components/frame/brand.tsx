import { Link } from "@remix-run/react";
import { paths } from "~/lib/paths";

/** The seal and the name; on a phone, inside the frame, the seal alone. */
export function Brand({ isCompact = false }: { isCompact?: boolean }) {
  return (
    <Link to={paths.overview()} className="flex items-center gap-2 text-lg font-bold tracking-tight text-ink hover:no-underline">
      <span
        aria-hidden
        className="grid size-[1.625rem] shrink-0 place-items-center rounded-full border-2 border-seal text-[0.6875rem] leading-none font-bold text-seal"
      >
        ĐĐ
      </span>
      <span className={isCompact ? "sr-only sm:not-sr-only" : ""}>Đôn Đốc</span>
    </Link>
  );
}
