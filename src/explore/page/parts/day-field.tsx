interface Props {
  readonly label: string;
  /** A day, ISO 8601; empty for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day that is chosen or typed, with its name before it. */
export function DayField({ label, value, onChange }: Props) {
  return (
    <label>
      {label} <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
