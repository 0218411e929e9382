namespace Supervision.Core.Accounts;

/// <summary>How somebody signed in. <c>Sample</c> exists in demonstrations alone.</summary>
public enum SignInWay { Password, Passkey, IdentityService, Sample }
