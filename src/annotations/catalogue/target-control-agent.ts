import type { AnnotationSpec, TextGrammar } from '../spec';
import { TEXT } from './grammars';

const AGENT = {
  since: '2.16.0',
  autoMode: { supported: 'unknown' },
  lack: { effect: 'no target control agent is injected', grave: false },
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/alb-target-agent/',
} as const;

const GATE = 'the feature gate ALBTargetControlAgent, off by default';
const CONFIG = 'the ALBTargetControlConfig aws-load-balancer-controller-alb-target-control-agent-config beside the pod or the controller';

const POD = {
  ...AGENT,
  surface: 'pod',
  place: 'annotation',
  on: ['Pod'],
  scope: ['pod'],
  fallback: 'the value of the ALBTargetControlConfig',
  needs: [GATE, CONFIG, 'a label on pod or namespace that asks for the agent'],
} as const;

const LABEL = { ...AGENT, surface: 'label-or-tag', place: 'label', needs: [GATE, CONFIG] } as const;

const ADDRESS: TextGrammar = {
  form: 'text',
  pattern: '^(\\[[0-9A-Fa-f.:]+\\]|[0-9.]+):[+-]?[0-9]+$',
  patternWords: 'an IP address and a port, such as 0.0.0.0:80 or [::]:80',
  otherwise: 'refused',
};

const QUANTITY: TextGrammar = {
  form: 'text',
  pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$',
  patternWords: 'a Kubernetes quantity',
  otherwise: 'misread',
  means: 'the value of the ALBTargetControlConfig',
};

/** The agent that reports the free capacity of a pod to Application Load Balancers. */
export const TARGET_CONTROL_AGENT: readonly AnnotationSpec[] = [
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-image',
    summary: 'Sets the image of the agent.',
    grammar: TEXT,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-data-address',
    summary: 'Sets where the agent takes requests of the load balancer.',
    grammar: ADDRESS,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-control-address',
    summary: 'Sets where the agent reports free capacity to the load balancer.',
    grammar: ADDRESS,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-destination-address',
    summary: 'Sets where the agent hands requests to the application.',
    grammar: ADDRESS,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-max-concurrency',
    summary: 'Sets how many requests at a time the agent lets in.',
    grammar: { form: 'integer', bits: 32, min: 0, max: 1000, outOfRange: 'refused' },
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-tls-cert-path',
    summary: 'Sets the file of the certificate of the agent.',
    grammar: TEXT,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-tls-key-path',
    summary: 'Sets the file of the private key of the agent.',
    grammar: TEXT,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-tls-security-policy',
    summary: 'Sets the TLS security policy of the agent.',
    grammar: TEXT,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-protocol-version',
    summary: 'Sets whether the agent speaks HTTP/1.1, HTTP/2 or gRPC.',
    grammar: { form: 'text', values: ['HTTP1', 'HTTP2', 'GRPC'], otherwise: 'refused' },
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-rust-log',
    summary: 'Sets the log level of the agent.',
    grammar: { form: 'text', values: ['debug', 'info', 'error'], otherwise: 'refused' },
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-cpu-request',
    summary: 'Sets the CPU request of the agent.',
    grammar: QUANTITY,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-cpu-limit',
    summary: 'Sets the CPU limit of the agent.',
    grammar: QUANTITY,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-memory-request',
    summary: 'Sets the memory request of the agent.',
    grammar: QUANTITY,
  },
  {
    ...POD,
    key: 'elbv2.k8s.aws/alb-target-control-agent-memory-limit',
    summary: 'Sets the memory limit of the agent.',
    grammar: QUANTITY,
  },
  {
    ...LABEL,
    key: 'elbv2.k8s.aws/alb-target-control-agent-injection',
    on: ['Namespace'],
    summary: 'Sets whether the pods of a namespace get the agent.',
    grammar: { form: 'text', values: ['enabled'], otherwise: 'misread', means: 'no agent' },
    fallback: 'no agent',
    scope: ['namespace'],
    traps: ['Pods that already run stay without the agent.'],
  },
  {
    ...LABEL,
    key: 'elbv2.k8s.aws/alb-target-control-agent-inject',
    on: ['Pod'],
    summary: 'Sets whether a pod gets the agent, whatever its namespace says.',
    grammar: { form: 'text', values: ['true', 'false'], otherwise: 'misread', means: 'that the label of the namespace decides' },
    fallback: 'the label of the namespace decides',
    scope: ['pod'],
    traps: ['It only counts when the pod is created.'],
  },
];
