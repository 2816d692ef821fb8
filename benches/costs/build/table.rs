//! The tables of `docs/costs.md`.

use std::fmt::Write as _;

use super::source::Kind;
use super::{Cost, Macros, Measured, ROUNDS, SIZES};

/// A row: what is compared with what.
const ROWS: [(&str, Kind, Kind); 8] = [
    (
        "the attribute on each function",
        Kind::Functions,
        Kind::Visible,
    ),
    ("on the module around them", Kind::Module, Kind::Visible),
    ("on the `impl` around them", Kind::Impl, Kind::Visible),
    (
        "each given back unread by an attribute",
        Kind::Unread,
        Kind::Visible,
    ),
    (
        "each only parsed by `syn` and printed",
        Kind::Parsed,
        Kind::Visible,
    ),
    (
        "`#[tracing::instrument]` on each",
        Kind::Instrument,
        Kind::Visible,
    ),
    (
        "`#[async_trait]` on traits and `impl`s",
        Kind::AsyncTrait,
        Kind::AsyncTraits,
    ),
    ("no macro, under clippy", Kind::Clippy, Kind::Visible),
];

type Figure = fn(&Cost) -> f64;

/// A table is a title, how the macros are compiled, and what is compared.
const TABLES: [(&str, Macros, Figure); 3] = [
    (
        "CPU time, macros as cargo compiles them",
        Macros::Unoptimized,
        |cost| cost.seconds,
    ),
    ("CPU time, macros optimized", Macros::Optimized, |cost| {
        cost.seconds
    }),
    ("peak memory", Macros::Unoptimized, |cost| cost.megabytes),
];

/// Ratios: with the macro to without it.
pub(super) fn table(all: &[Measured]) -> String {
    let mut text = String::new();
    for (title, macros, figure) in TABLES {
        let sizes = SIZES.map(|size| format!("{size} functions")).join(" | ");
        let _ = writeln!(text, "| {title} | {sizes} |\n|---|---|---|---|");
        for (name, kind, base) in ROWS {
            let ratios = SIZES.map(|size| {
                let ratio = median(all, macros, size, |it| {
                    let is_base = |other: &&Measured| {
                        (other.macros, other.size, other.round, other.kind)
                            == (macros, size, it.round, base)
                    };
                    let base = all.iter().find(is_base)?;
                    (it.kind == kind).then(|| figure(&it.cost) / figure(&base.cost))
                });
                if ratio.is_nan() {
                    return "–".to_owned();
                }
                format!("{ratio:.2}")
            });
            let _ = writeln!(text, "| {name} | {} |", ratios.join(" | "));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The median over the rounds of what `figure` finds.
pub(super) fn median(
    all: &[Measured],
    macros: Macros,
    size: usize,
    figure: impl Fn(&Measured) -> Option<f64>,
) -> f64 {
    let those = all
        .iter()
        .filter(|it| it.macros == macros && it.size == size);
    let mut figures: Vec<f64> = those.filter_map(figure).collect();
    figures.sort_by(f64::total_cmp);
    figures.get(ROUNDS / 2).copied().unwrap_or(f64::NAN)
}
