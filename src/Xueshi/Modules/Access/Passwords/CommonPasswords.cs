using System.Collections.Frozen;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>
/// Passwords that people choose again and again: a common word, or two, with a common ending, in letters or in the signs that look like them. The words
/// stand in <c>common-words.txt</c>, the system's own name and place among them; the endings, which are years, runs of digits and signs, are made here.
/// </summary>
public static class CommonPasswords
{
    private static readonly FrozenSet<string> Words = Read();

    private static readonly FrozenSet<string> Listed = All().ToFrozenSet();

    /// <summary>How many different passwords the list holds.</summary>
    public static int Count => Listed.Count;

    /// <param name="plain">Lower-case, half-width.</param>
    public static bool Contain(string plain)
    {
        var word = plain.Trim("0123456789!@#$%^&*.-_ ".ToCharArray());
        return Listed.Contains(plain) || Covers(word) || Covers(Unmask(word));
    }

    /// <summary>Whether the text falls apart into listed words, at most three of them.</summary>
    private static bool Covers(string text, int most = 3) =>
        Words.Contains(text)
        || (most > 1 && Enumerable.Range(2, Math.Max(0, text.Length - 3)).Any(at => Words.Contains(text[..at]) && Covers(text[at..], most - 1)));

    /// <summary>p@ssw0rd is password.</summary>
    private static string Unmask(string word) =>
        word.Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('5', 's').Replace('$', 's');

    private static IEnumerable<string> All()
    {
        string[] runs = ["", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "321", "666", "888", "520", "1314"];
        string[] signs = ["", "!", "@", "#", "!@#", "."];
        var years = Enumerable.Range(1970, 61).Select(year => $"{year}");
        string[] endings = [.. runs, .. years, .. runs.Select(run => "@" + run)];
        return from word in Words
               from ending in endings
               from sign in signs
               let password = word + ending + sign
               where password.Length >= PasswordPolicy.Floor
               select password;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Access/common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
