import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { leaveNamespaceOut } from './cluster-scoped';
import { AUTO_MODE_INGRESS_CLASS, SELF_MANAGED_INGRESS_CLASS } from '../facts/ingress-classes';

/** The object of IngressClassParams. */
export function classParameters(scope: Construct, id: string, name: string, spec: object, isAutoMode: boolean): ApiObject {
  const flavour = isAutoMode ? AUTO_MODE_INGRESS_CLASS : SELF_MANAGED_INGRESS_CLASS;
  const object = new ApiObject(scope, id, { apiVersion: flavour.parametersVersion, kind: 'IngressClassParams', metadata: { name }, spec });
  leaveNamespaceOut(object);
  return object;
}
