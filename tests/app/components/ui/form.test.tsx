import { describe, expect, it } from "vitest";
import { CheckboxField, SelectField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { Overtaken } from "~/components/ui/overtaken";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, NumberField, TextField } from "~/components/ui/text-fields";
import type { FormAnswer } from "~/lib/form-answer";
import { renderPage } from "~tests/support/render-page";

const agencies = [
  { value: "a", label: "UBND thành phố Lào Cai" },
  { value: "b", label: "Công an tỉnh" },
];

const planForm = (
  <FormFrame version={7}>
    <TextField name="title" label="Tên kế hoạch" help="Như trên văn bản." defaultValue="Kế hoạch cũ" />
    <SelectField name="lead" label="Chủ trì" options={agencies} defaultValue="a" />
    <CheckboxField name="open" label="Cho xem" isChecked />
    <SubmitButton>Lưu</SubmitButton>
  </FormFrame>
);

const answered = (answer: FormAnswer) => renderPage(planForm, { answer });

describe("a form", () => {
  it("shows its defaults the first time", () => {
    const html = renderPage(planForm);
    expect(html).toContain('value="Kế hoạch cũ"');
    expect(html).toContain('<option value="a" selected="">');
    expect(html).toMatch(/<input type="checkbox"[^>]*checked=""/);
    expect(html).not.toContain('role="alert"');
  });

  it("keeps what was typed after a refusal, an unticked box included", () => {
    const html = answered({
      problems: [{ field: "title", text: { vi: "Ngắn quá.", en: "Too short." } }],
      fields: { title: ["K"], lead: ["b"], version: ["7"] },
    });
    expect(html).toContain('value="K"');
    expect(html).toContain('<option value="b" selected="">');
    expect(html).not.toMatch(/<input type="checkbox"[^>]*checked=""/);
  });

  it("lists each problem on top with a link to its field, and says it at the field", () => {
    const html = answered({
      problems: [{ field: "title", text: { vi: "Hãy nhập tên.", en: "Enter the title." } }],
      fields: { title: [""] },
    });
    expect(html).toContain("Có 1 chỗ cần sửa");
    expect(html).toContain('<a href="#field-title">Hãy nhập tên.</a>');
    expect(html).toMatch(
      /id="field-title" name="title" aria-describedby="field-title-help field-title-error" aria-invalid="true"/,
    );
    expect(html).toMatch(/<p id="field-title-error"[^>]*>.*Hãy nhập tên\.<\/p>/);
  });

  it("says in a conflict what is stored now, by its word and not by its code, and sends the new version", () => {
    const html = answered({
      conflict: {
        text: { vi: "Bà B vừa sửa.", en: "Ms B changed it." },
        current: { version: "8", title: "Kế hoạch mới", lead: "a" },
      },
      fields: { title: ["Của tôi"], lead: ["b"], version: ["7"] },
    });
    expect(html).toContain("Bà B vừa sửa.");
    expect(html).toContain("<strong>Kế hoạch mới</strong>");
    expect(html).toContain("<strong>UBND thành phố Lào Cai</strong>");
    expect(html).toContain('value="Của tôi"');
    expect(html).toContain('name="version" value="8"');
  });

  it("of a step that somebody else took offers no version to keep, but shows the way to how things stand", () => {
    const conflict = { text: { vi: "Báo cáo đã được trả lại.", en: "It was returned." }, current: {} };
    const step = (
      <FormFrame standsAt="/assignments/1">
        <TextField name="reason" label="Lý do" />
      </FormFrame>
    );
    const html = renderPage(step, { answer: { conflict, fields: { reason: ["Sai số liệu"] } } });
    expect(html).toContain("Báo cáo đã được trả lại.");
    expect(html).toContain('href="/assignments/1"');
    expect(html).toContain('value="Sai số liệu"');
    expect(html).not.toMatch(/Lưu nội dung của tôi|Bỏ nội dung của tôi/);
  });

  it("where the step is gone for good keeps what was typed to be copied", () => {
    const gone = <Overtaken otherwise="Lúc này không có gì chờ." see={{ to: "/assignments/1", label: "Xem phần việc" }} />;
    expect(renderPage(gone)).toContain("Lúc này không có gì chờ.");
    const conflict = { text: { vi: "Báo cáo đã được chấp nhận.", en: "It was accepted." }, current: {} };
    const html = renderPage(gone, { answer: { conflict, fields: { reason: ["Thiếu biểu 2"] } } });
    expect(html).toContain("Báo cáo đã được chấp nhận.");
    expect(html).toContain("Điều bạn vừa gửi chưa được ghi.");
    expect(html).toContain("Thiếu biểu 2");
    expect(html).toContain('href="/assignments/1"');
  });

  it("says nothing at a field that nobody else changed", () => {
    const html = answered({
      conflict: {
        text: { vi: "Bà B vừa sửa.", en: "Ms B changed it." },
        current: { version: "8", title: "Như nhau", lead: "b" },
      },
      fields: { title: ["Như nhau"], lead: ["b"], version: ["7"] },
    });
    expect(html).not.toContain("Bản đang lưu:");
  });

  it("still sends the version first seen after a refusal, so that a change by others is noticed", () => {
    const html = answered({ problems: [{ field: null, text: { vi: "Thiếu.", en: "Missing." } }], fields: { version: ["5"] } });
    expect(html).toContain('name="version" value="5"');
  });

  it("gives back a form that the end of a session interrupted, and says so", () => {
    const html = renderPage(planForm, { root: { resumed: { title: ["Gõ dở"] } } });
    expect(html).toContain('value="Gõ dở"');
    expect(html).toContain("Phiên đăng nhập đã hết");
  });

  it("of two forms on one page only the one that asked shows the answer", () => {
    const html = renderPage(
      <>
        <FormFrame name="one">
          <TextField name="note" label="Một" defaultValue="1" />
        </FormFrame>
        <FormFrame name="two">
          <TextField name="note" label="Hai" defaultValue="2" />
        </FormFrame>
      </>,
      { answer: { problems: [{ field: "note", text: { vi: "Sai.", en: "Wrong." } }], fields: { form: ["two"], note: ["x"] } } },
    );
    expect(html).toContain('value="1"');
    expect(html).toContain('value="x"');
    expect(html).toContain('href="#two-field-note"');
    expect(html.match(/role="alert"/g)).toHaveLength(1);
  });

  it("never sends a password back to the screen", () => {
    const html = renderPage(
      <FormFrame>
        <TextField name="password" label="Mật khẩu" type="password" />
      </FormFrame>,
      { answer: { fields: { password: ["bí mật"] } } },
    );
    expect(html).not.toContain("bí mật");
  });

  it("writes days and numbers as in Vietnam", () => {
    const html = renderPage(
      <FormFrame>
        <DateField name="due" label="Hạn" defaultValue="2020-07-06" />
        <NumberField name="count" label="Số lượng" defaultValue={19810.5} unit="lượt" />
      </FormFrame>,
    );
    expect(html).toContain('value="06/07/2020"');
    expect(html).toContain('value="19.810,5"');
  });
});
