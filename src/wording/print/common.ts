import type { Family } from "../../domain/families";
import type { Day } from "../../kernel/day";
import { fr } from "../french";
import { shortDay } from "../days";

/** What stands above the paper, on the screen only. */
export const notPrinted = fr`Feuille du programme, refaite en entier à chaque fois : ce que vous y ajoutez disparaît. Cette ligne ne s’imprime pas.`;

/** At the head of each page of a document but the first. */
export const continuedWords = (title: string, page: number, pages: number) =>
  fr`${title} – page ${String(page)} sur ${String(pages)}`;

/** `Mme Marie Exemple`, as an envelope has it. */
export function addresseeName({ title, firstName, lastName }: Family): string {
  return [title, firstName, lastName].filter((word) => word !== undefined).join(" ");
}

/** The lines of a postal address; what the sheet does not say is left out. */
export function addressLines(place: {
  readonly address: string | undefined;
  readonly addressComplement?: string | undefined;
  readonly postcode: string | undefined;
  readonly city: string | undefined;
}): readonly string[] {
  const town = [place.postcode, place.city].filter((word) => word !== undefined).join(" ");
  return [place.address, place.addressComplement, town === "" ? undefined : town].filter(
    (line) => line !== undefined,
  );
}

export const senderWords = {
  phone: (phone: string) => fr`Tél. : ${phone}`,
  siret: (siret: string) => fr`SIRET : ${siret}`,
};

/** The ways to pay, a sentence each; what the town does not offer is not said. */
export const payWords = {
  heading: "Pour payer",
  cheque: (payee: string, hasCoupon: boolean) =>
    hasCoupon
      ? fr`Par chèque à l’ordre de « ${payee} », avec le talon ci-dessous.`
      : fr`Par chèque à l’ordre de « ${payee} », avec les numéros de facture au dos.`,
  online: (site: string) => fr`En ligne : ${site}`,
  payDesk: (day: Day, hours: string | undefined) =>
    fr`Sur place, à la permanence du ${shortDay(day)}${hours === undefined ? "" : `, ${hours}`}.`,
  debit: fr`Vous payez par prélèvement : vous n’avez rien à faire si votre mandat est en règle.`,
};
