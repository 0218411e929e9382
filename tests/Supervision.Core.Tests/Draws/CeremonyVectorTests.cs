using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Testing;

namespace Supervision.Core.Tests.Draws;

/// <summary>A ceremony with both kinds of sources, made by a program that is not ours, and the ways of steering one.</summary>
public sealed class CeremonyVectorTests
{
    [Fact]
    public void The_ceremony_is_borne_out_by_its_log()
    {
        var outcome = DrawBundle.Verify(Repository.PathTo("tests", "vectors", "draw", "ceremony"))
            .Match(verified => verified, problem => throw new InvalidOperationException(problem.Message));

        Assert.Equal(10, outcome.Ceremony!.Steps!.Count);
        Assert.Empty(outcome.Ceremony.Unproven(outcome.Log is not null));
    }

    [Theory]
    [InlineData("order-swapped", "ceremony-file.order")]
    [InlineData("same-body-twice", "ceremony-file.same-body-twice")]
    [InlineData("confirmation-missing", "ceremony-file.confirmation-missing")]
    [InlineData("value-after-opening", "ceremony-file.witnessed-after-opening")]
    [InlineData("grace-negative", "draw.json")]
    [InlineData("nobody-outside", "draw.nobody-outside")]
    [InlineData("recorded-early", "ceremony-file.recorded-before-due")]
    [InlineData("opened-for-another", "ceremony-file.not-opened-once")]
    [InlineData("fallback-unsaid", "ceremony-file.fallback-without-statement")]
    [InlineData("record-missing", "ceremony-file.missing")]
    [InlineData("log-differs", "ceremony-file.log-differs")]
    public void One_that_was_steered_is_refused_for_that_reason(string fault, string code)
    {
        var refused = DrawBundle.Verify(Repository.PathTo("tests", "vectors", "draw-refused", fault));

        Assert.Equal(code, refused.Match(_ => "", problem => problem.Code));
    }

    [Fact]
    public void An_older_bundle_verifies_and_says_what_it_does_not_prove()
    {
        var outcome = DrawBundle.Verify(Repository.PathTo("tests", "vectors", "draw", "v3"))
            .Match(verified => verified, problem => throw new InvalidOperationException(problem.Message));

        Assert.Contains("没有仪式记录", Assert.Single(outcome.Ceremony!.Unproven(logChecked: false)), StringComparison.Ordinal);
    }
}
