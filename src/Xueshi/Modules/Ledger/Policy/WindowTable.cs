using System.Collections.Frozen;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>Every CeYear and sector with its one window; a sector without windows of its own follows the general ones.</summary>
internal sealed class WindowTable
{
    private readonly IReadOnlyList<WindowRule> _rules;
    private readonly FrozenDictionary<(int Year, Sector Sector), CeWindow> _cells;

    /// <exception cref="InvalidDataException">A year has two windows, none, or one that ends before it begins.</exception>
    public WindowTable(IReadOnlyList<WindowRule> rules)
    {
        _rules = rules;
        _cells = Enum.GetValues<Sector>()
            .SelectMany(sector => Enumerable.Range(CeYear.First, CeYear.Last - CeYear.First + 1).Select(year => (year, sector)))
            .ToFrozenDictionary(cell => cell, cell => WindowOf(new CeYear(cell.year), cell.sector));
    }

    public CeWindow this[CeYear year, Sector sector] => _cells[(year.Value, sector)];

    private CeWindow WindowOf(CeYear year, Sector sector)
    {
        var rule = Only(year, sector) ?? Only(year, Sector.General) ?? throw new InvalidDataException($"No window for {sector} in {year}.");
        var window = rule.In(year);
        return window.OpensAt <= window.DeclareUntil && window.RecognizeFrom <= window.RecognizeUntil && window.DeclareUntil <= window.RecognizeUntil
            ? window
            : throw new InvalidDataException($"The window for {sector} in {year} ends before it begins.");
    }

    private WindowRule? Only(CeYear year, Sector sector)
    {
        var matches = _rules.Where(rule => rule.Sector == sector && rule.Covers(year)).ToList();
        return matches.Count <= 1 ? matches.FirstOrDefault() : throw new InvalidDataException($"Two windows for {sector} in {year}.");
    }
}
