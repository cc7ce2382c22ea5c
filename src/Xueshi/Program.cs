using Xueshi;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddXueshi();
var app = builder.Build();
app.MapXueshi();

await app.Services.MigrateAsync();
await app.Services.PrepareRegistryAsync();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start it.</summary>
public partial class Program;
