import { type ChangeEvent, useState } from "react";
import { type ControlProps, Field, type FieldProps } from "~/components/ui/field";
import { uiText } from "~/components/ui/ui.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

type FileFieldProps = FieldProps & {
  accept?: string;
  isMultiple?: boolean;
  /** What is said of several files where their names stand elsewhere. */
  many?: (count: number) => string;
};

/** A file to send. Its form needs `encType="multipart/form-data"`; browsers never give a chosen file back. */
export function FileField({ name, label, help, isOptional, accept, isMultiple = false, many }: FileFieldProps) {
  return (
    <Field name={name} label={label} help={help} isOptional={isOptional}>
      {(control) => <FilePicker control={control} accept={accept} isMultiple={isMultiple} many={many} />}
    </Field>
  );
}

type FilePickerProps = Pick<FileFieldProps, "accept" | "many"> & { control: ControlProps; isMultiple: boolean };

// A browser writes its button in its own language. With scripts its field lies unseen above a button and names in ours.
function FilePicker({ control, accept, isMultiple, many }: FilePickerProps) {
  const t = useText(uiText);
  const isHydrated = useHydrated();
  const [names, setNames] = useState<readonly string[]>([]);
  const listed = many && names.length > 1 ? many(names.length) : names.join(", ");
  const note = ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
    setNames(Array.from(currentTarget.files ?? [], ({ name }) => name));
  return (
    <div className={isHydrated ? "file-picker" : undefined}>
      <input
        type="file"
        accept={accept}
        multiple={isMultiple}
        {...control}
        onChange={note}
        className={isHydrated ? "absolute inset-0 w-full cursor-pointer opacity-0" : "control-file"}
      />
      {isHydrated ? (
        <>
          <span aria-hidden="true" className="file-picker-button">
            {isMultiple ? t.chooseFiles : t.chooseFile}
          </span>
          <span aria-hidden="true" className="min-w-0 truncate text-ink-2">
            {names.length > 0 ? listed : t.noFileChosen}
          </span>
        </>
      ) : null}
    </div>
  );
}
