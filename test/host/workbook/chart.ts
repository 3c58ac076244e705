import type { Area } from "./area";

/** A series of a chart, bound to cells of its sheet. */
export interface HostSeries {
  name: string;
  values: Area;
  labels: Area | undefined;
  gapWidth: number;
  fill: string | undefined;
  line: string | undefined;
}

/** A chart over the cells of a sheet. */
export class HostChart {
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  title = "";
  readonly series: HostSeries[] = [];
  hasLegend = true;
  legendPosition = "Right";
  readonly valueAxis: HostAxis = {
    numberFormat: "General",
    minimum: "",
    isReversed: false,
    labels: "NextToAxis",
  };
  readonly categoryAxis: HostAxis = {
    numberFormat: "General",
    minimum: "",
    isReversed: false,
    labels: "NextToAxis",
  };

  constructor(
    readonly id: string,
    public name: string,
    readonly type: string,
  ) {}
}

export interface HostAxis {
  numberFormat: string;
  minimum: number | "";
  isReversed: boolean;
  labels: string;
}
