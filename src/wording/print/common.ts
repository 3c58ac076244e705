import { fr } from "../french";

/** What stands above the paper, on the screen only. */
export const notPrinted = fr`Feuille du programme, refaite en entier à chaque fois : ce que vous y ajoutez disparaît. Cette ligne ne s’imprime pas.`;

/** At the head of each page of a document but the first. */
export const continuedWords = (title: string, page: number, pages: number) =>
  fr`${title} – page ${String(page)} sur ${String(pages)}`;

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
