namespace Xueshi.Platform.Challenges;

/// <summary>Where challenges are asked.</summary>
public static class ChallengePurposes
{
    public const string SignIn = "sign-in";
    public const string Register = "register";
    public const string Recover = "recover";
    public const string CertificateCheck = "certificate-check";

    public static bool IsKnown(string purpose) => purpose is SignIn or Register or Recover or CertificateCheck;
}
