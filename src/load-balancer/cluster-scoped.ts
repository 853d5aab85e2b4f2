import { ApiObject, JsonPatch } from 'cdk8s';

/** For an object that belongs to no namespace: cdk8s gives it that of the chart otherwise, and Kubernetes refuses that. */
export function leaveNamespaceOut(object: ApiObject): void {
  if (object.metadata.namespace !== undefined) {
    object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}
