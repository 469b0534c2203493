/** RFC 4180, with a mark at its head that tells spreadsheets the encoding. Numbers to their last digit. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): Blob {
  return new Blob([`\ufeff${toCsvText(rows)}`], { type: 'text/csv;charset=utf-8' });
}

export function toCsvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet would take these for formulas.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
