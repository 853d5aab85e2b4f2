import type { AnnotationSpec, JsonShape } from '../spec';
import { CERTIFICATES, FLAG, INT32, LISTENER_ATTRIBUTES, PORTS, STRING, TEXT } from './grammars';

const SERVICE = {
  surface: 'nlb-service',
  place: 'annotation',
  on: ['Service'],
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
} as const;

const FINAL_PROTOCOL = '${Protocol} is that of the finished listener, so TLS instead of TCP once a certificate applies; other keys are ignored.';

const ACTION: JsonShape = {
  type: 'object',
  fields: {
    type: STRING,
    forwardConfig: {
      type: 'object',
      fields: {
        baseServiceWeight: INT32,
        targetGroups: {
          type: 'array',
          of: {
            type: 'object',
            fields: {
              targetGroupARN: STRING,
              serviceName: STRING,
              servicePort: { type: 'int-or-string' },
              decrypt: FLAG,
              weight: INT32,
            },
          },
        },
        targetGroupStickinessConfig: { type: 'object', fields: { enabled: FLAG } },
      },
    },
  },
};

/** Network Load Balancers of Services: listeners. */
export const NLB_LISTENER: readonly AnnotationSpec[] = [
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert',
    summary: 'Sets the certificates of the TLS listeners; the first one is the default.',
    grammar: CERTIFICATES,
    fallback: 'no listener ends TLS',
    scope: ['listener', 'certificate'],
    autoMode: { supported: 'yes' },
    traps: [
      'Without aws-load-balancer-ssl-ports every port except UDP becomes a TLS listener.',
      'UDP ports and merged TCP_UDP ports stay as they are, without an error.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports',
    summary: 'Sets the Service ports that get a TLS listener.',
    grammar: PORTS,
    fallback: 'all ports except UDP, if there is a certificate',
    scope: ['listener'],
    autoMode: { supported: 'yes' },
    needs: ['aws-load-balancer-ssl-cert'],
    traps: [
      'Without a certificate the listeners stay unencrypted, without an error.',
      'An entry that is no port of the Service is an error, and so is *.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy',
    summary: 'Sets the security policy of the TLS listeners.',
    grammar: TEXT,
    fallback: 'the default policy of the controller, ELBSecurityPolicy-2016-08 unless configured',
    scope: ['listener'],
    autoMode: { supported: 'unknown' },
    needs: ['a TLS listener'],
    traps: ['The name is not checked before AWS sees it.'],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-alpn-policy',
    summary: 'Sets the ALPN policy of the TLS listeners.',
    grammar: {
      form: 'text',
      values: ['None', 'HTTP1Only', 'HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred'],
      otherwise: 'refused',
    },
    fallback: 'no ALPN',
    scope: ['listener'],
    autoMode: { supported: 'unknown' },
    needs: ['a TLS listener'],
    traps: [
      'On listeners without TLS it is neither applied nor checked.',
      'Taken out, the policy stays in force unless the feature gate EnhancedDefaultBehavior is on.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-listener-attributes.${Protocol}-${Port}',
    summary: 'Sets attributes of one listener, such as its TCP idle timeout.',
    grammar: LISTENER_ATTRIBUTES,
    fallback: 'the attributes stay as AWS has them',
    scope: ['listener'],
    since: '2.9.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'the listener keeps the attributes AWS gives it', grave: false },
    traps: [FINAL_PROTOCOL, 'An attribute taken out later keeps its last value.'],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-enable-tcp-udp-listener',
    summary: 'Sets whether a TCP and a UDP port of one number share a TCP_UDP listener.',
    grammar: { form: 'boolean', otherwise: 'misread', means: "the default of the controller's feature gate" },
    fallback: 'the feature gate EnableTCPUDPListener decides, off by default',
    scope: ['listener'],
    since: '2.13.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'the second of two ports with one number gets no listener', grave: true },
    needs: ['exactly one TCP and one UDP port wherever ports share a number'],
    traps: [
      'The first of the two ports decides target port and node port for both.',
      'Without it, the second of two ports with one number is dropped without an error.',
      'A merged listener never ends TLS.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-quic-enabled-ports',
    summary: 'Sets the Service ports whose listeners speak QUIC.',
    grammar: PORTS,
    fallback: 'no QUIC listener',
    scope: ['listener'],
    since: '2.15.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'the listeners stay UDP or TCP_UDP', grave: true },
    needs: [
      'a UDP port, or a TCP and UDP pair merged into one listener',
      'ip targets',
      'an ipv4 load balancer without security groups',
    ],
    traps: [
      'A TCP or TLS port in it is an error, an unknown port is ignored.',
      'Pods without a QUIC server id are never registered.',
      'AWS allows one QUIC listener on a load balancer, and no UDP listener beside it.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/actions.${Protocol}-${Port}',
    summary: 'Sets how one listener spreads traffic by weight over this Service and other target groups.',
    grammar: { form: 'json', shape: ACTION },
    fallback: 'all traffic goes to this Service',
    scope: ['listener'],
    since: '2.16.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'all traffic goes to this Service, without weights or stickiness', grave: true },
    needs: ['the feature gate WeightedTargetGroups, on by default, for more than one target group'],
    traps: [
      FINAL_PROTOCOL,
      'Without forwardConfig the controller crashes.',
      'The other Services are set up by the annotations of this one, and "80" as their port is a name.',
    ],
  },
];
