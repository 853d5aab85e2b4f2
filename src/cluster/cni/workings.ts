export { configurationOf } from './configuration';
export { addonJson, helmValuesOf } from './written-values';
