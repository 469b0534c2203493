/** How many ways are drawn where the document cannot be asked: its size is that of the node alone. */
export const rows = 3;

/** How large it is drawn: told apart from the drawing, which is fetched where it is needed. */
export const size = () => ({ width: 190, height: 42 + rows * 16 + 6 });
