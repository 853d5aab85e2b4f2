const LONGEST_PART = 8;
const LONGEST_GROUP = 17;

/** A name that ends in a hash of what is not known before deployment: `k8s-shop-echo-*`. */
export function hashedName(namespace: string, name: string): string {
  return `k8s-${namePart(namespace)}-${namePart(name)}-*`;
}

/** The same for a group of Ingresses. */
export function hashedGroupName({ id, isExplicit }: { readonly id: string; readonly isExplicit: boolean }): string {
  const [namespace, name] = id.split('/');
  return isExplicit ? `k8s-${namePart(id, LONGEST_GROUP)}-*` : hashedName(namespace, name);
}

/** The first letters and digits of a text, as such names have them. */
export function namePart(text: string, longest = LONGEST_PART): string {
  let plain = '';
  for (let index = 0; index < text.length && plain.length < longest; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)) {
      plain += text[index];
    }
  }
  return plain;
}
