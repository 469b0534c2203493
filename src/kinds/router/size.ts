/** How many ways are drawn where the document cannot be asked: its size is that of the node alone. */
export const rows = 3;

export const size = () => ({ width: 190, height: 42 + rows * 16 + 6 });
