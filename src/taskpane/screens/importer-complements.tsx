import { useState } from "preact/hooks";
import type { RollOffers } from "../../app/roll/roll-import";
import { usualService } from "../../app/roll/service-of-ticks";
import type { RollAnswers, RollEnrolling, RollPlan } from "../../domain/roll";
import type { ListTable } from "../../formats/lists";
import { importerWords as words } from "../../wording/page/importer";
import { Field, describedBy } from "../parts/field";
import { DayField } from "../parts/form";

interface ComplementsProps {
  readonly plan: RollPlan;
  readonly tables: readonly ListTable[];
  readonly offers: RollOffers;
  readonly answers: RollAnswers;
  readonly onAnswers: (change: Partial<RollAnswers>) => void;
}

/** What the list cannot say: the school, the category, from which day on children come. */
export function ListComplements({ plan, tables, offers, answers, onAnswers }: ComplementsProps) {
  const isNew = plan.added.length + plan.waiting.length > 0;
  const hasSchool = tables.some(({ columns }) =>
    columns.some(({ play }) => play.kind === "field" && play.field === "school"),
  );
  const asks = {
    school: isNew && !hasSchool,
    category: isNew && offers.categories.length > 0,
    enrolling: plan.services.length > 0 && offers.services.length > 0,
    quotients: plan.quotients > 0,
    residents: plan.proposed.length > 0 && offers.city !== undefined,
  };
  if (!Object.values(asks).some(Boolean)) return null;
  return (
    <section aria-labelledby="list-more" class="form">
      <h2 id="list-more">{words.more}</h2>
      <div class="pair">
        {asks.school && (
          <SchoolField
            offers={offers.schools}
            school={answers.school}
            onSchool={(school) => onAnswers({ school })}
          />
        )}
        {asks.category && (
          <Field id="list-category" label={words.category} hint={words.categoryHint}>
            <select
              id="list-category"
              value={answers.category ?? ""}
              aria-describedby={describedBy("list-category")}
              onChange={({ currentTarget: { value } }) => onAnswers({ category: value || undefined })}
            >
              <option value="">{words.noCategory}</option>
              {offers.categories.map((category) => (
                <option key={category}>{category}</option>
              ))}
            </select>
          </Field>
        )}
        {asks.quotients && (
          <DayField
            id="quotients-from"
            label={words.quotientsFrom}
            hint={words.quotientsFromHint}
            day={answers.quotientsFrom}
            onDay={(quotientsFrom) => onAnswers({ quotientsFrom })}
          />
        )}
      </div>
      {asks.residents && offers.city !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            id="residents"
            checked={answers.residentsOf !== undefined}
            onChange={({ currentTarget: { checked } }) =>
              onAnswers({ residentsOf: checked ? offers.city : undefined })
            }
          />
          {words.residents(offers.city)}
        </label>
      )}
      {asks.enrolling && (
        <Enrolling plan={plan} offers={offers} enrolling={answers.enrolling} onAnswers={onAnswers} />
      )}
    </section>
  );
}

interface SchoolFieldProps {
  readonly offers: readonly string[];
  readonly school: string | undefined;
  readonly onSchool: (school: string | undefined) => void;
}

/** Taken when it is left, with those that the workbook has. */
function SchoolField({ offers, school, onSchool }: SchoolFieldProps) {
  return (
    <Field id="list-school" label={words.school} hint={words.schoolHint}>
      <input
        id="list-school"
        type="text"
        list="schools"
        value={school ?? ""}
        aria-describedby={describedBy("list-school")}
        onChange={({ currentTarget: { value } }) => onSchool(value.trim() || undefined)}
      />
      <datalist id="schools">
        {offers.map((offer) => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
    </Field>
  );
}

interface EnrollingProps extends Pick<ComplementsProps, "plan" | "offers" | "onAnswers"> {
  readonly enrolling: RollEnrolling | undefined;
}

/** Ticks become enrolments from a day on, each service into one of the workbook's. */
function Enrolling({ plan, offers, enrolling, onAnswers }: EnrollingProps) {
  const [from, setFrom] = useState(enrolling?.from);
  const [services, setServices] = useState(() =>
    plan.services.flatMap(
      ({ header }) =>
        enrolling?.services.find((each) => each.header === header) ?? likelyService(header, offers),
    ),
  );
  const tell = (day: typeof from, chosen: typeof services) => {
    setFrom(day);
    setServices(chosen);
    onAnswers({ enrolling: day && { from: day, services: chosen } });
  };
  return (
    <fieldset>
      <legend>{words.enrol}</legend>
      <div class="pair">
        <DayField
          id="enrol-from"
          label={words.enrolFrom}
          hint={words.enrolFromHint}
          day={from}
          onDay={(day) => tell(day, services)}
        />
        {plan.services.map(({ header, ticks }, index) => (
          <Field key={header ?? ""} id={`service-${String(index)}`} label={words.serviceOf(header, ticks)}>
            <select
              id={`service-${String(index)}`}
              value={valueOf(services.find((each) => each.header === header))}
              onChange={({ currentTarget: { value } }) => {
                const others = services.filter((each) => each.header !== header);
                const chosen = { header, service: value === notTaken ? undefined : value };
                tell(from, value === "" ? others : [...others, chosen]);
              }}
            >
              <option value="">{words.serviceAsked}</option>
              <option value={notTaken}>{words.notEnrolled}</option>
              {offers.services.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

type ServiceOfTicks = RollEnrolling["services"][number];

/** No service of a grid is called like this. */
const notTaken = "-";

/** Nothing is chosen yet; or these ticks are not taken. */
const valueOf = (chosen: ServiceOfTicks | undefined) =>
  chosen === undefined ? "" : (chosen.service ?? notTaken);

function likelyService(header: string | undefined, { services }: RollOffers): readonly ServiceOfTicks[] {
  const service = usualService(header, services);
  return service === undefined ? [] : [{ header, service }];
}
