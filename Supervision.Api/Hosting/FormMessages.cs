using Microsoft.AspNetCore.Mvc;

namespace Supervision.Api.Hosting;

/// <summary>What a form says when a field cannot be read as what it should be.</summary>
internal static class FormMessages
{
    public static string Unreadable(string value) => $"看不懂“{value}”。日期请写作 2026-09-15，数字请只写数字。";

    public static void SayInChinese(MvcOptions options)
    {
        // An empty field is told by the use case, in the words of the matter.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(value => Unreadable(value));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Unreadable(value));
        messages.SetUnknownValueIsInvalidAccessor(_ => "这一栏看不懂，请重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "这一栏看不懂，请重新填写。");
        messages.SetValueMustNotBeNullAccessor(_ => "这一栏须填写。");
        messages.SetMissingBindRequiredValueAccessor(_ => "这一栏须填写。");
        messages.SetMissingKeyOrValueAccessor(() => "这一栏须填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交。");
        messages.SetValueMustBeANumberAccessor(_ => "请只写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请只写数字。");
    }
}
