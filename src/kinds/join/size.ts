/** How large it is drawn: told apart from the drawing, which is fetched where it is needed. */
export const size = () => ({ width: 174, height: 88 });
