import { Duration } from 'cdk8s';
import { ARN, HTTPS, Manifest, appWith, emitted, own, short as shortOf } from './support';
import {
  AccessLogs, AlbHealthCheck, AlbIpAddressType, AllowedSource, Backend, Controller, DesyncMitigation, ForwardedFor, FrontendNlb,
  HttpIngressGroupProps, Listener, MutualAuthentication, NamespaceSelector, Scheme, SecurityGroups, SettingsPlace, SslPolicy, WebAcl,
} from '../../src';

const PUBLIC: Partial<HttpIngressGroupProps> = { scheme: Scheme.internetFacing(), allowFrom: [AllowedSource.anywhere()] };

test("the group's own Ingress says the least that decides behaviour", () => {
  expect(emitted()).toEqual([{
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'web',
      namespace: 'platform',
      annotations: {
        'alb.ingress.kubernetes.io/group.name': 'web',
        'alb.ingress.kubernetes.io/group.order': '-1000',
        'alb.ingress.kubernetes.io/scheme': 'internal',
        'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS":443}]',
        'alb.ingress.kubernetes.io/certificate-arn': ARN,
        'alb.ingress.kubernetes.io/ssl-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      },
    },
    spec: { ingressClassName: 'alb', rules: [{}] },
  }]);
});

describe('annotations', () => {
  test.each<[string, Partial<HttpIngressGroupProps>, { [key: string]: string | undefined }]>([
    ['the world', PUBLIC, { 'scheme': 'internet-facing', 'inbound-cidrs': '0.0.0.0/0' }],
    ['the world, dualstack', { ...PUBLIC, ipAddressType: AlbIpAddressType.DUALSTACK }, { 'ip-address-type': 'dualstack', 'inbound-cidrs': '0.0.0.0/0,::/0' }],
    ['a prefix list alone', { allowFrom: [AllowedSource.prefixList('pl-1')] }, { 'security-group-prefix-lists': 'pl-1', 'inbound-cidrs': undefined }],
    ['given groups', { securityGroups: SecurityGroups.given(['sg-2', 'sg-1']) }, { 'security-groups': 'sg-2,sg-1', 'manage-backend-security-group-rules': 'true' }],
    ['subnets, sorted', { subnets: ['subnet-b', 'subnet-a'] }, { subnets: 'subnet-a,subnet-b' }],
    ['a redirect brings its listener', { listeners: [Listener.https(443, { certificates: [ARN], redirectHttp: true })] },
      { 'listen-ports': '[{"HTTP":80},{"HTTPS":443}]', 'ssl-redirect': '443' }],
    ['a redirect keeps the listener that is there', { listeners: [Listener.http(8080), Listener.https(8443, { certificates: [ARN], redirectHttp: true })] },
      { 'listen-ports': '[{"HTTP":8080},{"HTTPS":8443}]', 'ssl-redirect': '8443' }],
    ['HTTP alone', { listeners: [Listener.http()] }, { 'listen-ports': '[{"HTTP":80}]', 'ssl-policy': undefined, 'certificate-arn': undefined }],
    ['a policy', { listeners: [Listener.https(443, { certificates: [ARN], sslPolicy: SslPolicy.TLS13_1_3_2021_06 })] }, { 'ssl-policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06' }],
    ['certificates of the first of two', { listeners: [HTTPS, Listener.https(8443)] }, { 'certificate-arn': ARN, 'listen-ports': '[{"HTTPS":443},{"HTTPS":8443}]' }],
    ['client certificates', { listeners: [Listener.https(443, { certificates: [ARN], mutualAuthentication: MutualAuthentication.verify('s', { advertiseTrustStoreCaNames: true, ignoreClientCertificateExpiry: true }) })] },
      { 'mutual-authentication': '[{"port":443,"mode":"verify","trustStore":"s","ignoreClientCertificateExpiry":true,"advertiseTrustStoreCaNames":"on"}]' }],
    ['client certificates that pass', { listeners: [Listener.https(443, { certificates: [ARN], mutualAuthentication: MutualAuthentication.passthrough() })] },
      { 'mutual-authentication': '[{"port":443,"mode":"passthrough"}]' }],
    ['no client certificates', { listeners: [Listener.https(443, { certificates: [ARN], mutualAuthentication: MutualAuthentication.off() })] },
      { 'mutual-authentication': '[{"port":443,"mode":"off"}]' }],
    ['headers of a listener', {
      listeners: [Listener.https(443, {
        certificates: [ARN],
        headers: {
          server: false,
          strictTransportSecurity: 'max-age=31536000',
          contentSecurityPolicy: "default-src 'self'",
          xFrameOptions: 'DENY',
          xContentTypeOptionsNosniff: true,
          accessControlAllowOrigin: '*',
          accessControlAllowMethods: ['GET', 'POST'],
          accessControlAllowHeaders: ['X-A'],
          accessControlAllowCredentials: true,
          accessControlExposeHeaders: ['X-B'],
          accessControlMaxAgeSeconds: 86400,
          requestHeaderNames: { x_amzn_tls_version: 'X-Tls' },
        },
        attributes: { 'some.new.attribute': '1' },
      })],
    }, {
      'listener-attributes.HTTPS-443': [
        'routing.http.response.server.enabled=false',
        'routing.http.response.strict_transport_security.header_value=max-age=31536000',
        "routing.http.response.content_security_policy.header_value=default-src 'self'",
        'routing.http.response.x_frame_options.header_value=DENY',
        'routing.http.response.x_content_type_options.header_value=nosniff',
        'routing.http.response.access_control_allow_origin.header_value=*',
        'routing.http.response.access_control_allow_methods.header_value=GET\\,POST',
        'routing.http.response.access_control_allow_headers.header_value=X-A',
        'routing.http.response.access_control_allow_credentials.header_value=true',
        'routing.http.response.access_control_expose_headers.header_value=X-B',
        'routing.http.response.access_control_max_age.header_value=86400',
        'routing.http.request.x_amzn_tls_version.header_name=X-Tls',
        'some.new.attribute=1',
      ].sort().join(','),
    }],
    ['attributes', {
      idleTimeout: Duration.seconds(1),
      clientKeepAlive: Duration.seconds(60),
      http2: false,
      deletionProtection: true,
      wafFailOpen: true,
      zonalShift: true,
      headers: {
        desyncMitigation: DesyncMitigation.STRICTEST,
        dropInvalid: true,
        preserveHost: true,
        tlsVersionAndCipher: true,
        forwardedFor: ForwardedFor.REMOVE,
        forwardedForPort: true,
      },
      accessLogs: AccessLogs.toBucket('logs', { prefix: 'a' }),
      connectionLogs: AccessLogs.off(),
      loadBalancerAttributes: { 'x.y': 'z' },
    }, {
      'load-balancer-attributes': [
        'idle_timeout.timeout_seconds=1', 'client_keep_alive.seconds=60', 'routing.http2.enabled=false', 'routing.http.desync_mitigation_mode=strictest',
        'routing.http.drop_invalid_header_fields.enabled=true', 'routing.http.preserve_host_header.enabled=true',
        'routing.http.x_amzn_tls_version_and_cipher_suite.enabled=true', 'routing.http.xff_header_processing.mode=remove', 'routing.http.xff_client_port.enabled=true',
        'access_logs.s3.enabled=true', 'access_logs.s3.bucket=logs', 'access_logs.s3.prefix=a', 'connection_logs.s3.enabled=false',
        'deletion_protection.enabled=true', 'waf.fail_open.enabled=true', 'zonal_shift.config.enabled=true', 'x.y=z',
      ].sort().join(','),
    }],
    ['no web ACL', { webAcl: WebAcl.none() }, { 'wafv2-acl-arn': 'none', 'wafv2-acl-name': undefined }],
    ['a frontend NLB', { frontendNlb: FrontendNlb.of() }, {
      'enable-frontend-nlb': 'true',
      'frontend-nlb-scheme': 'internal',
      'frontend-nlb-healthcheck-protocol': 'HTTPS',
      'frontend-nlb-healthcheck-port': undefined,
      'frontend-nlb-healthcheck-success-codes': '200-499',
    }],
    ['a frontend NLB before HTTP and HTTPS', { listeners: [Listener.http(), HTTPS], frontendNlb: FrontendNlb.of({ subnets: ['subnet-b', 'subnet-a'] }) },
      { 'frontend-nlb-healthcheck-protocol': 'HTTPS', 'frontend-nlb-healthcheck-port': '443', 'frontend-nlb-subnets': 'subnet-a,subnet-b' }],
    ['a frontend NLB before HTTP', { listeners: [Listener.http()], frontendNlb: FrontendNlb.of({ healthCheck: AlbHealthCheck.http('/x') }) },
      { 'frontend-nlb-healthcheck-protocol': 'HTTP', 'frontend-nlb-healthcheck-path': '/x', 'frontend-nlb-healthcheck-port': undefined }],
  ])('%s', (_title, props, wanted) => {
    const { short } = own(props);
    expect(Object.fromEntries(Object.keys(wanted).map(key => [key, short[key]]))).toEqual(wanted);
  });

  test('the blocks of a known VPC may connect to an internal load balancer', () => {
    expect(own({}, appWith(undefined, ['10.0.0.0/16', '2001:db8::/56'])).short['inbound-cidrs']).toBe('10.0.0.0/16');
    expect(own({ ipAddressType: AlbIpAddressType.DUALSTACK }, appWith(undefined, ['10.0.0.0/16', '2001:db8::/56'])).short['inbound-cidrs']).toBe('10.0.0.0/16,2001:db8::/56');
  });
});

describe('the spec', () => {
  test('hosts that certificates are found for', () => {
    expect(own({ listeners: [Listener.https(443, { certificateHosts: ['*.example.com'] })] }).spec).toEqual({ ingressClassName: 'alb', tls: [{ hosts: ['*.example.com'] }], rules: [{}] });
  });

  test('a default backend that is an action', () => {
    const { spec, short } = own({ defaultBackend: Backend.fixedResponse(503, { body: 'later' }) });
    expect(spec).toEqual({ ingressClassName: 'alb', defaultBackend: { service: { name: 'default', port: { name: 'use-annotation' } } } });
    expect(JSON.parse(short['actions.default'])).toEqual({ type: 'fixed-response', fixedResponseConfig: { contentType: 'text/plain', statusCode: '503', messageBody: 'later' } });
    expect(short['target-type']).toBeUndefined();
  });

  test('a default backend that is a Service', () => {
    const { spec, short } = own({ defaultBackend: Backend.serviceByPortName('front', 'http') });
    expect(spec.defaultBackend).toEqual({ service: { name: 'front', port: { name: 'http' } } });
    expect(short['target-type']).toBe('ip');
  });
});

describe('settings in the class', () => {
  const props: Partial<HttpIngressGroupProps> = {
    ...PUBLIC,
    ipAddressType: AlbIpAddressType.DUALSTACK,
    settingsPlace: SettingsPlace.INGRESS_CLASS,
    namespaceSelector: NamespaceSelector.named(['platform', 'shop']),
    subnets: ['subnet-b', 'subnet-a'],
    allowFrom: [AllowedSource.anywhere(), AllowedSource.prefixList('pl-1')],
    listeners: [Listener.https(443, { certificates: [ARN], redirectHttp: true, headers: { server: false } })],
    idleTimeout: Duration.seconds(120),
    tags: { team: 'a' },
    loadBalancerName: 'edge',
    webAcl: WebAcl.byName('acl'),
    minimumCapacityUnits: 5,
    ipv4IpamPool: 'ipam-pool-1',
    shieldAdvanced: true,
  };
  const of = (kind: string, manifests: Manifest[]) => manifests.find(manifest => manifest.kind === kind)!;

  test('what IngressClassParams have a field for stands there, the rest with the Ingress', () => {
    const manifests = emitted(props);
    expect(of('IngressClass', manifests)).toMatchObject({
      metadata: { name: 'web' },
      spec: { controller: 'ingress.k8s.aws/alb', parameters: { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'web' } },
    });
    expect(of('IngressClassParams', manifests)).toEqual({
      apiVersion: 'elbv2.k8s.aws/v1beta1',
      kind: 'IngressClassParams',
      metadata: { name: 'web' },
      spec: {
        group: { name: 'web' },
        namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['platform', 'shop'] }] },
        scheme: 'internet-facing',
        ipAddressType: 'dualstack',
        subnets: { ids: ['subnet-a', 'subnet-b'] },
        inboundCIDRs: ['0.0.0.0/0', '::/0'],
        prefixListsIDs: ['pl-1'],
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        sslRedirectPort: '443',
        certificateArn: [ARN],
        loadBalancerAttributes: [{ key: 'idle_timeout.timeout_seconds', value: '120' }],
        listeners: [{ protocol: 'HTTPS', port: 443, listenerAttributes: [{ key: 'routing.http.response.server.enabled', value: 'false' }] }],
        tags: [{ key: 'team', value: 'a' }],
        loadBalancerName: 'edge',
        wafv2AclName: 'acl',
        minimumLoadBalancerCapacity: { capacityUnits: 5 },
        ipamConfiguration: { ipv4IPAMPoolId: 'ipam-pool-1' },
      },
    });
    expect(of('Ingress', manifests).metadata.annotations).toEqual({
      'alb.ingress.kubernetes.io/group.order': '-1000',
      'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
      'alb.ingress.kubernetes.io/shield-advanced-protection': 'true',
    });
  });

  test('the kinds of EKS Auto Mode have fewer fields, and other names', () => {
    const { shieldAdvanced, ...rest } = props;
    const listeners = [Listener.https(443, { certificates: [ARN], redirectHttp: true })];
    const manifests = emitted({ ...rest, listeners, settingsPlace: undefined }, appWith(Controller.autoMode()));
    expect(of('IngressClass', manifests).spec)
      .toEqual({ controller: 'eks.amazonaws.com/alb', parameters: { apiGroup: 'eks.amazonaws.com', kind: 'IngressClassParams', name: 'web' } });
    expect(of('IngressClassParams', manifests)).toMatchObject({
      apiVersion: 'eks.amazonaws.com/v1',
      spec: { certificateARNs: [ARN], group: { name: 'web' }, subnets: { ids: ['subnet-a', 'subnet-b'] } },
    });
    expect(Object.keys(of('IngressClassParams', manifests).spec)).not.toContain('sslRedirectPort');
    expect(Object.keys(of('Ingress', manifests).metadata.annotations!).map(key => key.replace('alb.ingress.kubernetes.io/', '')).sort()).toEqual([
      'group.order', 'ipam-ipv4-pool-id', 'listen-ports', 'load-balancer-name', 'minimum-load-balancer-capacity', 'security-group-prefix-lists', 'ssl-redirect', 'wafv2-acl-name',
    ]);
  });

  test('what the class of an old controller has no field for stays an annotation', () => {
    const manifests = emitted({ settingsPlace: SettingsPlace.INGRESS_CLASS, webAcl: WebAcl.none(), loadBalancerName: 'edge', listeners: [Listener.https(443, { certificates: [ARN], redirectHttp: true })] },
      appWith(Controller.selfManaged('2.13.0')));
    expect(Object.keys(of('IngressClassParams', manifests).spec)).toEqual(['certificateArn', 'group', 'scheme', 'sslPolicy']);
    expect(shortOf(of('Ingress', manifests))).toMatchObject({ 'wafv2-acl-arn': 'none', 'load-balancer-name': 'edge', 'ssl-redirect': '443' });
  });

  test('deletion protection stands with the Ingress as well, which the controller asks when it is deleted', () => {
    const manifests = emitted({ settingsPlace: SettingsPlace.INGRESS_CLASS, deletionProtection: true, http2: false });
    expect(of('IngressClassParams', manifests).spec.loadBalancerAttributes).toEqual([
      { key: 'deletion_protection.enabled', value: 'true' }, { key: 'routing.http2.enabled', value: 'false' },
    ]);
    expect(of('Ingress', manifests).metadata.annotations!['alb.ingress.kubernetes.io/load-balancer-attributes']).toBe('deletion_protection.enabled=true');
  });

  test('subnets by Name tag stay an annotation, since the class knows ids alone', () => {
    const manifests = emitted({ settingsPlace: SettingsPlace.INGRESS_CLASS, subnets: ['blue', 'green'] });
    expect(of('IngressClassParams', manifests).spec.subnets).toBeUndefined();
    expect(of('Ingress', manifests).metadata.annotations!['alb.ingress.kubernetes.io/subnets']).toBe('blue,green');
  });
});
