using System.Runtime.CompilerServices;

namespace Xueshi.Tests.Http;

/// <summary>Many applications run side by side here: none of them watches its settings files, of which Linux allows a process only so many.</summary>
internal static class ManyHosts
{
    [ModuleInitializer]
    internal static void WatchNoFiles() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
