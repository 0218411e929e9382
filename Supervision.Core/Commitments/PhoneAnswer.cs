namespace Supervision.Core.Commitments;

/// <summary>手机答复: what the applicant answered on the page for which he got the code. It binds nobody before an officer has seen who he is.</summary>
/// <param name="Accepts">He commits himself; false: he goes the ordinary way.</param>
public sealed record PhoneAnswer(bool Accepts, string Signer, SignerCapacity Capacity);
