/** Names that a certificate may have to be for a host: the host itself, or a wildcard for its first label. Case counts as little as in DNS. */
export function namesFor(host: string): readonly string[] {
  const name = host.toLowerCase();
  const dot = name.indexOf('.');
  return dot < 1 ? [name] : [name, `*${name.slice(dot)}`];
}
