/**
 * A Date whose local fields are its UTC fields, and whose copies made by date-fns are of the same class.
 * Arithmetic on it is plain calendar arithmetic: no time zone and no daylight saving can shift a day.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override setFullYear(...fields: [year: number, month?: number, date?: number]): number {
    return this.setUTCFullYear(...(fields as [number]));
  }
  override setMonth(...fields: [month: number, date?: number]): number {
    return this.setUTCMonth(...(fields as [number]));
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...fields: [hours: number, min?: number, sec?: number, ms?: number]): number {
    return this.setUTCHours(...(fields as [number]));
  }

  [Symbol.for("constructDateFrom")](value: Date | number | string): UtcDate {
    return new UtcDate(value);
  }
}
