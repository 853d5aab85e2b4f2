import type { AlbListener } from './listen-ports';
import type { RuleMatch } from './rule-match';
import type { RedirectConfig } from './rule-settings';

/** Whether a redirect of a rule leads to a request that the same rule gets again: the controller leaves the rule out then. */
export function leadsToItself(redirect: RedirectConfig, match: Pick<RuleMatch, 'hosts' | 'paths' | 'pathRegexes'>, { port, protocol }: AlbListener): boolean {
  const stays = (part: keyof RedirectConfig, placeholder: string, same: readonly string[]) =>
    redirect[part] === undefined || redirect[part] === placeholder || same.includes(redirect[part]!);
  // Paths compare as texts, and a regular expression is none of them.
  return match.pathRegexes.length === 0 && stays('host', '#{host}', match.hosts) && stays('path', '/#{path}', match.paths)
    && stays('port', '#{port}', [String(port)]) && stays('protocol', '#{protocol}', [protocol]) && stays('query', '#{query}', []);
}

/** Whether nothing of what AWS wants to see changed is changed, whatever the request. */
export function changesNothing({ host, path, port, protocol }: RedirectConfig): boolean {
  return (host === undefined || host === '#{host}') && (path === undefined || path === '/#{path}')
    && (port === undefined || port === '#{port}') && (protocol === undefined || protocol === '#{protocol}');
}
