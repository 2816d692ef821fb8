//! The tables of `docs/costs.md`.

use std::fmt::Write as _;

use super::source::Kind;
use super::{Cost, Macros, Measured, SIZES};

/// The rows: a name, a kind of driver, and the kind with which it is compared.
pub(super) const ROWS: [(&str, Kind, Kind); 10] = [
    (
        "the attribute on each function",
        Kind::Functions,
        Kind::Visible,
    ),
    ("on the module around them", Kind::Module, Kind::Visible),
    ("on the `impl` around them", Kind::Impl, Kind::Visible),
    (
        "an attribute that returns each unread",
        Kind::Unread,
        Kind::Visible,
    ),
    (
        "an attribute that only rebuilds each from its tokens",
        Kind::Read,
        Kind::Visible,
    ),
    (
        "an attribute that only parses each with `syn` and prints it",
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
    (
        "the attribute on functions with closures, macros and nested items",
        Kind::RichFunctions,
        Kind::RichVisible,
    ),
    ("no macro, under clippy", Kind::Clippy, Kind::Visible),
];

pub(super) type Figure = fn(&Cost) -> f64;

/// The tables: a title, how the macros are compiled, and the compared figure.
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

/// Returns the tables of ratios of the cost with a macro to the cost without it.
pub(super) fn table(all: &[Measured]) -> String {
    let mut text = String::new();
    for (title, macros, figure) in TABLES {
        let sizes = SIZES.map(|size| format!("{size} functions")).join(" | ");
        let _ = writeln!(
            text,
            "| {title} | {sizes} |\n|---|{}",
            "---|".repeat(SIZES.len())
        );
        for (name, kind, base) in ROWS {
            let ratios = SIZES.map(|size| {
                let least = |kind| least(all, (macros, size, kind), figure);
                ratio(least(kind), least(base))
            });
            let _ = writeln!(text, "| {name} | {} |", ratios.join(" | "));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Returns the least figure of all rounds, because disturbances only add to a round.
pub(super) fn least(
    all: &[Measured],
    driver: (Macros, usize, Kind),
    figure: Figure,
) -> Option<f64> {
    let those = all
        .iter()
        .filter(|it| (it.macros, it.size, it.kind) == driver);
    those.map(|it| figure(&it.cost)).reduce(f64::min)
}

/// Returns a cell with the ratio, or a dash if one of the two was not measured.
pub(super) fn ratio(figure: Option<f64>, base: Option<f64>) -> String {
    match (figure, base) {
        (Some(figure), Some(base)) => format!("{:.2}", figure / base),
        _ => "–".to_owned(),
    }
}
