/**
 * Cases in which the plan and a recording differ, and why that is right: by the release, where there is one, and the id of the case.
 */
export const ACCEPTED_DISAGREEMENTS: { readonly [id: string]: string } = {};
