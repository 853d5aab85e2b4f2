/** Attributes as AWS takes them, without those of which nothing is said. */
export function attributeTexts(values: { readonly [name: string]: string | number | boolean | undefined }): { [name: string]: string } {
  const texts: { [name: string]: string } = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined) {
      texts[name] = String(value);
    }
  }
  return texts;
}
