export const inspector = {
  region: 'Inspector',
};

export type InspectorText = typeof inspector;
