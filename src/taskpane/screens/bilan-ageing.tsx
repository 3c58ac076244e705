import type { Ageing } from "../../domain/ledger";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { Bar } from "../parts/bar";
import { barPieces, longestBar, percentOf } from "../parts/bar-pieces";

/** What is open by how late it is: a bar for each age, its amount beside it. */
export function AgeingPicture({ ageing }: { readonly ageing: Ageing }) {
  const ages = [
    { name: words.notYetDue, amount: ageing.notYetDue, look: "due" },
    { name: words.upTo30, amount: ageing.upTo30, look: "late" },
    { name: words.from31To60, amount: ageing.from31To60, look: "late" },
    { name: words.from61To90, amount: ageing.from61To90, look: "late" },
    { name: words.over90, amount: ageing.over90, look: "late" },
  ] as const;
  const longest = longestBar(ages.map(({ amount }) => [amount]));
  return (
    <>
      <h2 id="ageing-title">{words.ageing}</h2>
      {ageing.total === 0 ? (
        <p class="empty">{words.nothingDue}</p>
      ) : (
        <table class="figures ageing" aria-labelledby="ageing-title">
          <thead class="unseen">
            <tr>
              <th scope="col">{words.age}</th>
              <th scope="col">{words.picture}</th>
              <th scope="col">{words.left}</th>
            </tr>
          </thead>
          <tbody>
            {ages.map(({ name, amount, look }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="bar-cell">
                  <Bar
                    label={amount === 0 ? words.noAge : words.ageShare(percentOf(amount, ageing.total))}
                    looks={[look]}
                    pieces={barPieces([amount], longest)}
                  />
                </td>
                <td class="number">{euros(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td />
              <td class="number">{euros(ageing.total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </>
  );
}
