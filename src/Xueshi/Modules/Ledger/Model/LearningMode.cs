namespace Xueshi.Modules.Ledger.Model;

/// <summary>学习形式</summary>
public enum LearningMode
{
    /// <summary>面授</summary>
    FaceToFace = 1,

    /// <summary>网络</summary>
    Online = 2,

    /// <summary>混合</summary>
    Blended = 3,
}
