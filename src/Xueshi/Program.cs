var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "学时");
app.Run();
