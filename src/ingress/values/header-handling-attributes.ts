import type { HeaderHandling } from './header-handling';
import { OptionNames, optionsOf } from '../../input/options';

const NAMES: OptionNames<HeaderHandling> = {
  desyncMitigation: true, dropInvalid: true, preserveHost: true, tlsVersionAndCipher: true, forwardedFor: true, forwardedForPort: true,
};

/** The attributes that say so. */
export function headerAttributes(given: HeaderHandling = {}): { readonly [name: string]: string | boolean | undefined } {
  const handling = optionsOf('headers', given, NAMES, 'headers');
  return {
    'routing.http.desync_mitigation_mode': handling.desyncMitigation,
    'routing.http.drop_invalid_header_fields.enabled': handling.dropInvalid,
    'routing.http.preserve_host_header.enabled': handling.preserveHost,
    'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': handling.tlsVersionAndCipher,
    'routing.http.xff_header_processing.mode': handling.forwardedFor,
    'routing.http.xff_client_port.enabled': handling.forwardedForPort,
  };
}
