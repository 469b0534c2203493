import type { InspectorText } from '../en/inspector.ts';

export const inspector: InspectorText = {
  region: '属性',
};
