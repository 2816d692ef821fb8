//! Counts the compiler's instructions for one function whose body grows in length or in depth.

use std::fmt::Write as _;

use super::compiler::{Macros, Peers};
use super::functions::HEAD;
use super::source::Kind;
use super::table::ratio;
use crate::Outcome;

/// A statement of twelve token trees without the token.
const STATEMENT: &str = "*extension.count.acquire(#token) += 1;\n";

/// A way in which a body grows.
struct Growth {
    title: &'static str,
    sizes: [usize; 4],
    body: fn(usize) -> String,
}

const GROWTHS: [Growth; 2] = [
    Growth {
        title: "statements in a body",
        sizes: [10, 100, 1_000, 10_000],
        body: |size| STATEMENT.repeat(size),
    },
    Growth {
        title: "`if`s in each other",
        sizes: [10, 100, 200, 400],
        body: |size| format!("if more {{ {STATEMENT}").repeat(size) + &"}".repeat(size),
    },
];

/// Returns the ratios of the cost with the attribute to the cost without it.
pub(crate) fn table() -> Outcome<String> {
    let peers = Peers::build(Macros::Unoptimized)?;
    let mut text = String::new();
    for growth in GROWTHS {
        let count = |size, kind| peers.instructions(&function(&(growth.body)(size), kind), kind);
        let empty = [count(0, Kind::Visible)?, count(0, Kind::Functions)?];
        let mut cells = Vec::new();
        for size in growth.sizes {
            let by_hand = count(size, Kind::Visible)? - empty[0];
            let annotated = count(size, Kind::Functions)? - empty[1];
            eprintln!("{size} {}: {by_hand} and {annotated}", growth.title);
            cells.push(ratio(Some(annotated), Some(by_hand)));
        }
        let sizes = growth.sizes.map(|size| size.to_string()).join(" | ");
        writeln!(
            text,
            "| {} | {sizes} |\n|---|---|---|---|---|",
            growth.title
        )?;
        writeln!(text, "| the attribute | {} |\n", cells.join(" | "))?;
    }
    Ok(text)
}

/// Returns a driver of one function.
fn function(body: &str, kind: Kind) -> String {
    let (attribute, token) = match kind {
        Kind::Functions => ("#[spin_lock_safe::spin_lock_safe]", ""),
        _ => ("", "token"),
    };
    let body = body.replace("#token", token);
    format!(
        "{HEAD}{attribute}\n\
         pub fn helper(extension: &Extension, more: bool, token: &mut LockToken) {{ {body} }}\n"
    )
}
