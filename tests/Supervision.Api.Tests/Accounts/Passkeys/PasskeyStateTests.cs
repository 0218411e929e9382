using Microsoft.AspNetCore.DataProtection;
using Supervision.Api.Accounts.Passkeys;

namespace Supervision.Api.Tests.Accounts.Passkeys;

/// <summary>A question to a device is answered once, for what it was asked for, and by the program that asked it.</summary>
public sealed class PasskeyStateTests
{
    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void A_question_is_answered_once()
    {
        var state = NewState();
        var asked = state.Seal("{challenge}\nof two lines", "sign-in");

        Assert.Equal("{challenge}\nof two lines", state.Take(asked, "sign-in"));
        Assert.Null(state.Take(asked, "sign-in"));
    }

    [Fact]
    public void A_question_is_answered_for_what_it_was_asked_for()
    {
        var state = NewState();
        var asked = state.Seal("{challenge}", "confirm:1");

        Assert.Null(state.Take(asked, "sign-in"));
        Assert.Equal("{challenge}", state.Take(asked, "confirm:1"));
    }

    [Fact]
    public void What_was_asked_before_the_program_started_again_is_void() =>
        Assert.Null(NewState().Take(NewState().Seal("{challenge}", "sign-in"), "sign-in"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up")]
    public void What_is_none_of_ours_is_none(string? asked) => Assert.Null(NewState().Take(asked, "sign-in"));

    private PasskeyState NewState() => new(_keys, TimeProvider.System);
}
