import { Wrong, tooLong } from './wrong';
import { REDIRECT_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { RedirectConfig } from '../../plan/alb/rule-settings';

const CODES = ['HTTP_301', 'HTTP_302'];
const PROTOCOLS = ['HTTP', 'HTTPS', '#{protocol}'];
const TEXTS = ['host', 'path', 'query'] as const;

/** What is wrong with a redirect, wherever it starts. */
export function* redirectWrongs(redirect: RedirectConfig): Iterable<Wrong> {
  const { statusCode = '', protocol, port, path } = redirect;
  if (!CODES.includes(statusCode)) {
    const digits = /^(?:HTTP_?)?(30[12])$/i.exec(statusCode)?.[1];
    yield {
      got: statusCode,
      limit: CODES.join(', '),
      message: statusCode === '' ? 'has no statusCode in redirectConfig: the controller refuses it'
        : `redirects with the status code ${shown(statusCode)}, and there is only ${CODES.map(shown).join(' and ')}: AWS refuses it`,
      fix: `Set statusCode to ${digits === undefined ? CODES.map(shown).join(' or ') : `'HTTP_${digits}'`}.`,
    };
  }
  if (protocol !== undefined && !PROTOCOLS.includes(protocol)) {
    yield {
      got: protocol,
      limit: PROTOCOLS.join(', '),
      message: `redirects to the protocol ${shown(protocol)}, which is none of ${PROTOCOLS.join(', ')}: AWS refuses it`,
      fix: /^https?$/i.test(protocol) ? `Set protocol to '${protocol.toUpperCase()}'.` : `Set protocol to one of ${PROTOCOLS.join(', ')}.`,
    };
  }
  if (port !== undefined && port !== '#{port}' && !isPort(port)) {
    yield { got: port, limit: '1 to 65535, #{port}', message: `redirects to the port ${shown(port)}: AWS refuses it`, fix: "Set port to a number from 1 to 65535 as text, or to '#{port}'." };
  }
  if (path !== undefined && path !== '' && !path.startsWith('/')) {
    yield {
      got: path,
      limit: "text that begins with '/'",
      message: `redirects to the path ${shown(path)}, which does not begin with '/': AWS refuses it`,
      fix: `Set path to '/${path}'.`,
    };
  }
  for (const part of TEXTS) {
    const text = redirect[part];
    if (text === '' && part !== 'query') {
      yield { got: '', message: `redirects to an empty ${part}: AWS refuses it`, fix: `Leave ${part} out to keep that of the request.` };
    }
    yield* tooLong(`redirectConfig.${part}`, text ?? '', REDIRECT_TEXT_MOST);
  }
}

function isPort(text: string): boolean {
  return /^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}
