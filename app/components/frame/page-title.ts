import type { FrameData } from "~/components/frame/frame-data";
import type { Text } from "~/lib/i18n/text";

type Match = { readonly id: string; readonly data?: unknown } | undefined;

/** For a route's `meta`: "title · Đôn Đốc" in the language of the screen. */
export function pageTitle(title: Text | string, matches: readonly Match[]) {
  const root = matches.find((match) => match?.id === "root")?.data as FrameData | undefined;
  const words = typeof title === "string" ? title : title[root?.locale ?? "vi"];
  return [{ title: `${words} · Đôn Đốc` }];
}
