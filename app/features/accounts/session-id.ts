/** What names a session on the screen and in a form: the beginning of what the database keeps, never the token. */
export function sessionId(tokenHash: string): string {
  return tokenHash.slice(0, 16);
}
