import { ApiObject, ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { AUTO_MODE_INGRESS_CLASS, SELF_MANAGED_INGRESS_CLASS } from '../facts/ingress-classes';
import { leaveNamespaceOut } from '../load-balancer/cluster-scoped';

/** What IngressClassParams say, of whichever controller. */
export function classParametersProps(name: string, spec: object, isAutoMode: boolean, labels?: { [key: string]: string }): ApiObjectProps {
  return {
    apiVersion: (isAutoMode ? AUTO_MODE_INGRESS_CLASS : SELF_MANAGED_INGRESS_CLASS).parametersVersion,
    kind: 'IngressClassParams',
    metadata: { name, ...labels === undefined ? {} : { labels } },
    spec,
  };
}

/** The object of IngressClassParams. */
export function classParameters(scope: Construct, id: string, name: string, spec: object, isAutoMode: boolean): ApiObject {
  const object = new ApiObject(scope, id, classParametersProps(name, spec, isAutoMode));
  leaveNamespaceOut(object);
  return object;
}
