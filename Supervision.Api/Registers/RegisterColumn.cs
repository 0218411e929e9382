namespace Supervision.Api.Registers;

/// <summary>One column of a register's file.</summary>
/// <param name="Note">What belongs there, for the template.</param>
internal sealed record RegisterColumn(string Header, bool Required, string Note, string Example);
