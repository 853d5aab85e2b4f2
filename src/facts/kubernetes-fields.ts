/** What a field holds: a scalar, a list or map of texts, anything at all, or fields of its own, alone or in a list. */
export type FieldForm = 'any' | 'number' | 'number or text' | 'text' | 'texts' | 'texts by key' | 'truth' | { readonly object: Fields } | { readonly list: Fields };

export type Fields = { readonly [field: string]: FieldForm };

/** Fields of the metadata of any object. */
export const METADATA: Fields = {
  annotations: 'texts by key',
  creationTimestamp: 'any',
  deletionGracePeriodSeconds: 'number',
  deletionTimestamp: 'any',
  finalizers: 'texts',
  generateName: 'text',
  generation: 'number',
  labels: 'texts by key',
  managedFields: 'any',
  name: 'text',
  namespace: 'text',
  ownerReferences: 'any',
  resourceVersion: 'text',
  selfLink: 'text',
  uid: 'text',
};

/**
 * Fields of a Service of Kubernetes 1.34.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/
 */
export const SERVICE_FIELDS: Fields = {
  apiVersion: 'text',
  kind: 'text',
  metadata: { object: METADATA },
  spec: {
    object: {
      allocateLoadBalancerNodePorts: 'truth',
      clusterIP: 'text',
      clusterIPs: 'texts',
      externalIPs: 'texts',
      externalName: 'text',
      externalTrafficPolicy: 'text',
      healthCheckNodePort: 'number',
      internalTrafficPolicy: 'text',
      ipFamilies: 'texts',
      ipFamilyPolicy: 'text',
      loadBalancerClass: 'text',
      loadBalancerIP: 'text',
      loadBalancerSourceRanges: 'texts',
      ports: { list: { appProtocol: 'text', name: 'text', nodePort: 'number', port: 'number', protocol: 'text', targetPort: 'number or text' } },
      publishNotReadyAddresses: 'truth',
      selector: 'texts by key',
      sessionAffinity: 'text',
      sessionAffinityConfig: { object: { clientIP: { object: { timeoutSeconds: 'number' } } } },
      trafficDistribution: 'text',
      type: 'text',
    },
  },
  status: 'any',
};

const BACKEND: FieldForm = {
  object: {
    resource: { object: { apiGroup: 'text', kind: 'text', name: 'text' } },
    service: { object: { name: 'text', port: { object: { name: 'text', number: 'number' } } } },
  },
};

/**
 * Fields of an Ingress of Kubernetes 1.34.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/
 */
export const INGRESS_FIELDS: Fields = {
  apiVersion: 'text',
  kind: 'text',
  metadata: { object: METADATA },
  spec: {
    object: {
      defaultBackend: BACKEND,
      ingressClassName: 'text',
      rules: {
        list: {
          host: 'text',
          http: { object: { paths: { list: { backend: BACKEND, path: 'text', pathType: 'text' } } } },
        },
      },
      tls: { list: { hosts: 'texts', secretName: 'text' } },
    },
  },
  status: 'any',
};
