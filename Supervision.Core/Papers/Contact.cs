namespace Supervision.Core.Papers;

/// <summary>联系人: whom the party can ask.</summary>
public sealed record Contact(string Person, string Phone, string Address);
