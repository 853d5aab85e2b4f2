const LONGEST_PART = 8;
const NOT_PLAIN = /[^A-Za-z0-9]/g;

/** A name that ends in a hash of what is not known before deployment: `k8s-shop-echo-*`. */
export function hashedName(namespace: string, name: string): string {
  return `k8s-${part(namespace)}-${part(name)}-*`;
}

function part(text: string): string {
  return text.replace(NOT_PLAIN, '').slice(0, LONGEST_PART);
}
