using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Sealing;

/// <summary>The state of one inspection: the tree as its leaves make it so far, and the leaves since the last head, among which a culprit is looked for.</summary>
internal sealed class LogWalk(ISealedRows rows, KeyRing keys, IEnumerator<HeadNote> copies, Action<string> tell)
{
    private readonly List<SealedLeaf> _sinceHead = [];
    private RightEdge _edge = RightEdge.Empty();
    private DateTime _lastHeadAt = DateTime.UnixEpoch;
    private bool _hasCopy = copies.MoveNext();
    private int _told;

    /// <summary>The sequence of the next leaf.</summary>
    public long Next { get; private set; }

    public void Pass(IReadOnlyList<SealedLeaf> leaves, Dictionary<Guid, byte[]> digests, IReadOnlyList<TreeHead> heads)
    {
        var nextHead = 0;
        foreach (var leaf in leaves)
        {
            if (leaf.Sequence != Next) Tell($"封存序号 {Next} 至 {leaf.Sequence - 1} 缺失。");
            Next = leaf.Sequence + 1;
            _edge.Append(leaf.Hash);
            _sinceHead.Add(leaf);
            Compare(leaf, digests);
            for (; nextHead < heads.Count && heads[nextHead].Size <= Next; nextHead++) Close(heads[nextHead]);
        }
    }

    /// <param name="head">The last head stored; null when nothing was ever sealed.</param>
    /// <param name="copied">The size of the last head in the second place.</param>
    public void End(TreeHead? head, long copied)
    {
        if ((head?.Size ?? 0) > Next) Tell($"末尾被截：签名头有 {head!.Size} 条，只剩 {Next} 条。");
        if (copied > Next) Tell($"末尾被截：副本里的签名头有 {copied} 条，只剩 {Next} 条。");
        if (_sinceHead.Count > 0) Tell($"封存序号 {_sinceHead[0].Sequence} 至 {_sinceHead[^1].Sequence} 没有签名头：{rows.RowName} {_sinceHead[0].RowId} 起。");
    }

    private void Compare(SealedLeaf leaf, Dictionary<Guid, byte[]> digests)
    {
        if (!digests.TryGetValue(leaf.RowId, out var digest)) Tell($"{rows.RowName} {leaf.RowId}（封存序号 {leaf.Sequence}）被删除。");
        else if (!MerkleHash.OfLeaf(digest).AsSpan().SequenceEqual(leaf.Hash)) Tell($"{rows.RowName} {leaf.RowId}（封存序号 {leaf.Sequence}）被改动。");
    }

    private void Close(TreeHead head)
    {
        var note = HeadNote.Of(head);
        if (!note.IsSignedBy(keys)) Tell($"{head.Size} 条处的签名头不是本系统签的。");
        var sound = _edge.Size == head.Size && _edge.Root().AsSpan().SequenceEqual(head.Root);
        if (!sound) Name(head);
        CompareCopy(note);
        // Whatever was found so far, the leaves that follow are compared on the ground of this head.
        if (!sound) _edge = RightEdge.Read(head.Size, head.Edge);
        (_lastHeadAt, _told) = (head.At, 0);
        _sinceHead.Clear();
    }

    /// <summary>The leaves since the last head do not lead to this one. Within a head they stand in order of key, and no key is later than its head.</summary>
    private void Name(TreeHead head)
    {
        if (_told > 0) return;
        var moved = _sinceHead.Where((leaf, i) => (i > 0 && leaf.RowId < _sinceHead[i - 1].RowId) || RowKeys.MomentOf(leaf.RowId) > head.At + LogSealing.Lateness).ToList();
        foreach (var leaf in moved) Tell($"{rows.RowName} {leaf.RowId}（封存序号 {leaf.Sequence}）不在原来的位置：被移动。");
        if (moved.Count > 0) return;
        var (first, last) = (_sinceHead.FirstOrDefault(), _sinceHead.LastOrDefault());
        Tell($"{BeijingTime.Format(_lastHeadAt)} 至 {BeijingTime.Format(head.At)} 之间封存的内容与签名头不符：{rows.RowName} {first?.RowId} 至 {last?.RowId}。");
    }

    private void CompareCopy(HeadNote head)
    {
        while (_hasCopy && copies.Current.Size < head.Size)
        {
            Tell($"副本里 {copies.Current.Size} 条处的签名头在数据库里已不存在。");
            _hasCopy = copies.MoveNext();
        }
        if (!_hasCopy || copies.Current.Size > head.Size) return;
        if (!copies.Current.Root.AsSpan().SequenceEqual(head.Root)) Tell($"{head.Size} 条处的签名头与副本不符。");
        _hasCopy = copies.MoveNext();
    }

    private void Tell(string sentence)
    {
        _told++;
        tell(sentence);
    }
}
