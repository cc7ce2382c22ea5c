namespace Xueshi.Modules.Demo.Story;

/// <summary>A person with a password, for whoever looks at the system.</summary>
/// <param name="Order">Place in the list of sign-ins.</param>
/// <param name="Role">个人, 单位管理员 …</param>
/// <param name="Who">Who this is.</param>
/// <param name="Try">What to try.</param>
public sealed record Persona(int Order, string Role, string Who, string Try);
