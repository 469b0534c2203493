import { ownText } from '../i18n/ownText.ts';

const en = {
  title: 'An empty canvas',
  hint: 'Drag a source, a queue and a handler here, then draw from port to port. It runs as soon as a source leads to a handler.',
  examples: 'Or begin with an example',
  joining: 'Nothing is connected yet: draw from the dot at a node’s edge to another node.',
};

const zh: typeof en = {
  title: '空白画布',
  hint: '把事件源、队列和处理器拖到这里，再从端口拉线相连。事件源一旦通向处理器，流程就开始运行。',
  examples: '或者从示例开始',
  joining: '节点还没有相连：从节点边缘的圆点拉线到另一个节点。',
};

export const useEmptyText = ownText({ en, 'zh-CN': zh });
