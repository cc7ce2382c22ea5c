using Xueshi.Modules.Demo.Acts;

namespace Xueshi.Modules.Demo.Play;

/// <summary>The rules refused what the story wanted: one of the two has changed.</summary>
public sealed class StoryException(Act act, string why) : Exception($"{act.GetType().Name} at {act.At:yyyy-MM-dd HH:mm:ss} was refused: {why}");
