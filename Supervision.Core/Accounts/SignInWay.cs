namespace Supervision.Core.Accounts;

/// <summary>How somebody signed in. <c>Sample</c> exists in demonstrations alone; <c>Program</c> is a process of the program, at its start.</summary>
public enum SignInWay { Password, Passkey, IdentityService, Sample, Program }
