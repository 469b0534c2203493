export const size = () => ({ width: 174, height: 88 });
