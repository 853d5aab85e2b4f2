const LONGEST_PART = 8;

/** A name that ends in a hash of what is not known before deployment: `k8s-shop-echo-*`. */
export function hashedName(namespace: string, name: string): string {
  return `k8s-${part(namespace)}-${part(name)}-*`;
}

/** The first letters and digits of a text. */
function part(text: string): string {
  let plain = '';
  for (let index = 0; index < text.length && plain.length < LONGEST_PART; index++) {
    if (isPlain(text.charCodeAt(index))) {
      plain += text[index];
    }
  }
  return plain;
}

function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}
