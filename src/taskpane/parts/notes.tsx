/** What else is to be known, a line each; those that do not apply are left out. */
export function Notes({ lines }: { readonly lines: readonly (string | undefined)[] }) {
  const said = lines.filter((line) => line !== undefined);
  if (said.length === 0) return null;
  return (
    <ul class="notes">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
