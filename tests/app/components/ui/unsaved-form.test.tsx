import { describe, expect, it } from "vitest";
import { FormFrame } from "~/components/ui/form";
import { TextField } from "~/components/ui/text-fields";
import { isUnsaved, takesPageAway } from "~/components/ui/unsaved-form";
import { renderPage } from "~tests/support/render-page";

const untouched = { before: null, now: "text=Viec&day=", isShownAgain: false };

describe("what was typed", () => {
  it("is lost with the page once it differs from what stood there when the form was touched", () => {
    expect(isUnsaved({ ...untouched, before: "text=Viec&day=", now: "text=Viec+khac&day=" })).toBe(true);
  });

  it("is not, when the form was only touched, or typed back as it was", () => {
    expect(isUnsaved({ ...untouched, before: "text=Viec&day=" })).toBe(false);
  });

  it("is not, when only scripts have added fields and nobody touched the form", () => {
    expect(isUnsaved({ ...untouched, now: "text=Viec&day=&lead=" })).toBe(false);
  });

  it("is, whenever a refused form shows it again, touched or not", () => {
    expect(isUnsaved({ ...untouched, isShownAgain: true })).toBe(true);
  });

  it("stays with another search or another place of the same page, and goes with another page", () => {
    expect(takesPageAway({ pathname: "/plans/1/edit" }, { pathname: "/plans/1/edit" })).toBe(false);
    expect(takesPageAway({ pathname: "/plans/1/edit" }, { pathname: "/plans/1" })).toBe(true);
  });
});

describe("a form that asks before it is left", () => {
  it("is sent by the server like any other", () => {
    const field = <TextField name="title" label="Tên kế hoạch" defaultValue="Kế hoạch cũ" />;
    const asking = renderPage(<FormFrame asksBeforeLeaving>{field}</FormFrame>);
    expect(asking).toBe(renderPage(<FormFrame>{field}</FormFrame>));
  });
});
