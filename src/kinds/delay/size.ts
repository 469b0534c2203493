export const size = () => ({ width: 130, height: 86 });
