namespace Supervision.Api.Hosting;

/// <summary>Marks endpoints that the public address has; whatever is not marked exists on the office address alone.</summary>
internal sealed class OpenToPublic;
