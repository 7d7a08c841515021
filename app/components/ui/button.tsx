import { Link, type LinkProps } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithoutRef, ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-line-strong bg-paper text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-late bg-paper text-late hover:bg-late-soft",
};

type Shared = { look?: ButtonLook; icon?: LucideIcon; isWide?: boolean; children: ReactNode };

/** The classes of a button, for elements that are neither `button` nor link (a `summary`). */
export function buttonClass(look: ButtonLook = "secondary", isWide = false): string {
  return `button ${looks[look]} ${isWide ? "w-full" : ""}`;
}

/** A button; `type` is "button" unless given, so nothing is sent by accident. */
export function Button({
  look,
  icon: Icon,
  isWide,
  children,
  type = "button",
  ...rest
}: Shared & Omit<ComponentPropsWithoutRef<"button">, "className">) {
  return (
    <button type={type} className={buttonClass(look, isWide)} {...rest}>
      {Icon ? <Icon aria-hidden className="size-[1.15em] shrink-0" /> : null}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, icon: Icon, isWide, children, ...rest }: Shared & Omit<LinkProps, "className" | "children">) {
  return (
    <Link className={buttonClass(look, isWide)} {...rest}>
      {Icon ? <Icon aria-hidden className="size-[1.15em] shrink-0" /> : null}
      {children}
    </Link>
  );
}
