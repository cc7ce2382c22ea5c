using Xueshi;
using Xueshi.Modules.Access;
using Xueshi.Modules.Demo;
using Xueshi.Modules.Registry;
using Xueshi.Platform.CommandLine;
using Xueshi.Platform.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddXueshi();
var app = builder.Build();
if (Commands.Asks(args)) return await Commands.RunAsync(app.Services, args, Console.Out);

app.MapXueshi();

if (!await app.PrepareDemoAsync()) return 1;
await app.Services.MigrateAsync();
await app.Services.PrepareRegistryAsync();
if (app.Configuration.GetValue("Xueshi:FirstStart", true)) await app.Services.PrepareAccessAsync(Console.Out);
await app.RunAsync();
return 0;

/// <summary>The entry point, named so that tests can start it.</summary>
public partial class Program;
