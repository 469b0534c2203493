import { ownText } from '../i18n/ownText.ts';

const en = {
  title: 'Examples',
  intro:
    'Small flows that each show one thing. They open running; change whatever you like, and the changed one is yours.',
  loading: 'The examples are being fetched …',
  first: 'The first flow',
  openLabel: 'opening an example',
  opened: (name: string) => `${name} is open and runs.`,
};

export type GalleryText = typeof en;

const zh: GalleryText = {
  title: '示例',
  intro: '每个小流程说明一件事，打开即运行。可以随意修改，改过的就是您自己的流程。',
  loading: '正在获取示例…',
  first: '入门流程',
  openLabel: '打开示例',
  opened: (name) => `已打开“${name}”，正在运行。`,
};

/** Its words come with the gallery itself: the first view needs none of them. */
export const useGalleryText = ownText({ en, 'zh-CN': zh });
