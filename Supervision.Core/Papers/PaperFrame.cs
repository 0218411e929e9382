using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>文书要件: what every paper has, whatever it says.</summary>
public sealed record PaperFrame(
    DocumentNumber Number, IssuingOrgan Organ, Addressee Addressee, DateOnly IssuedOn, Contact Contact, Verification Verification);
