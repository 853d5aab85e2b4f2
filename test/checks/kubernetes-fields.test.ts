import { readFileSync } from 'fs';
import { FieldForm, Fields, INGRESS_FIELDS, SERVICE_FIELDS } from '../../src/facts/kubernetes-fields';

/* cdk8s-plus-34 has the schema of Kubernetes 1.34: functions that write each object with the names that Kubernetes has. */
const KUBERNETES = readFileSync(require.resolve('cdk8s-plus-34/lib/imports/k8s.js'), 'utf8');

function fieldsOf(type: string): string[] {
  const [, body] = new RegExp(`function toJson_${type}\\(obj\\) \\{[^]*?const result = \\{([^]*?)\\n    \\};`).exec(KUBERNETES)!;
  return [...body.matchAll(/'(\w+)':/g)].map(([, name]) => name).sort();
}

function inside(form: FieldForm): Fields {
  return typeof form !== 'object' ? {} : 'object' in form ? form.object : form.list;
}

function at(fields: Fields, ...path: string[]): string[] {
  return Object.keys(path.reduce((inner, name) => inside(inner[name]), fields)).sort();
}

test.each<[string, string[]]>([
  ['ObjectMeta', at(SERVICE_FIELDS, 'metadata')],
  ['ServiceSpec', at(SERVICE_FIELDS, 'spec')],
  ['ServicePort', at(SERVICE_FIELDS, 'spec', 'ports')],
  ['SessionAffinityConfig', at(SERVICE_FIELDS, 'spec', 'sessionAffinityConfig')],
  ['ClientIpConfig', at(SERVICE_FIELDS, 'spec', 'sessionAffinityConfig', 'clientIP')],
  ['IngressSpec', at(INGRESS_FIELDS, 'spec')],
  ['IngressRule', at(INGRESS_FIELDS, 'spec', 'rules')],
  ['HttpIngressRuleValue', at(INGRESS_FIELDS, 'spec', 'rules', 'http')],
  ['HttpIngressPath', at(INGRESS_FIELDS, 'spec', 'rules', 'http', 'paths')],
  ['IngressBackend', at(INGRESS_FIELDS, 'spec', 'defaultBackend')],
  ['IngressServiceBackend', at(INGRESS_FIELDS, 'spec', 'defaultBackend', 'service')],
  ['ServiceBackendPort', at(INGRESS_FIELDS, 'spec', 'defaultBackend', 'service', 'port')],
  ['TypedLocalObjectReference', at(INGRESS_FIELDS, 'spec', 'defaultBackend', 'resource')],
  ['IngressTls', at(INGRESS_FIELDS, 'spec', 'tls')],
])('%s has the fields that Kubernetes has', (type, fields) => {
  expect(fields).toEqual(fieldsOf(type));
});
