import type { ListenerHeaders } from './listener-headers';
import { refuse, wholeNumber } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/** Request headers of AWS that can be given other names. */
export const REQUEST_HEADERS: readonly string[] = [
  'x_amzn_mtls_clientcert', 'x_amzn_mtls_clientcert_issuer', 'x_amzn_mtls_clientcert_leaf', 'x_amzn_mtls_clientcert_serial_number',
  'x_amzn_mtls_clientcert_subject', 'x_amzn_mtls_clientcert_validity', 'x_amzn_tls_cipher_suite', 'x_amzn_tls_version',
];

const NAMES: OptionNames<ListenerHeaders> = {
  strictTransportSecurity: true,
  server: true,
  contentSecurityPolicy: true,
  xFrameOptions: true,
  xContentTypeOptionsNosniff: true,
  accessControlAllowOrigin: true,
  accessControlAllowMethods: true,
  accessControlAllowHeaders: true,
  accessControlAllowCredentials: true,
  accessControlExposeHeaders: true,
  accessControlMaxAgeSeconds: true,
  requestHeaderNames: true,
};

/** The listener attributes that say so. */
export function listenerHeaderAttributes(self: string, given: ListenerHeaders = {}): { [name: string]: string } {
  const headers = optionsOf(`${self}: headers`, given, NAMES, `${self}: headers`);
  const attributes: { [name: string]: string } = {};
  const response = (name: string, value: string | undefined) => {
    if (value !== undefined) {
      attributes[`routing.http.response.${name}.header_value`] = value;
    }
  };
  if (headers.server !== undefined) {
    attributes['routing.http.response.server.enabled'] = String(headers.server);
  }
  response('strict_transport_security', headers.strictTransportSecurity);
  response('content_security_policy', headers.contentSecurityPolicy);
  response('x_frame_options', headers.xFrameOptions);
  response('x_content_type_options', headers.xContentTypeOptionsNosniff === true ? 'nosniff' : undefined);
  response('access_control_allow_origin', headers.accessControlAllowOrigin);
  response('access_control_allow_methods', headers.accessControlAllowMethods?.join(','));
  response('access_control_allow_headers', headers.accessControlAllowHeaders?.join(','));
  response('access_control_allow_credentials', headers.accessControlAllowCredentials === true ? 'true' : undefined);
  response('access_control_expose_headers', headers.accessControlExposeHeaders?.join(','));
  const age = headers.accessControlMaxAgeSeconds;
  response('access_control_max_age', age === undefined ? undefined : String(wholeNumber(`${self}: headers.accessControlMaxAgeSeconds`, age, 0, 86_400, 'seconds')));
  for (const [header, name] of Object.entries(headers.requestHeaderNames ?? {})) {
    if (!REQUEST_HEADERS.includes(header)) {
      refuse(`${self}: headers.requestHeaderNames`, header, `allowed are ${REQUEST_HEADERS.join(', ')}`);
    }
    attributes[`routing.http.request.${header}.header_name`] = name;
  }
  return attributes;
}
