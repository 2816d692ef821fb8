//! Errors lie in the item, not on the attribute.

use super::tokens;
use crate::expand::expand;

/// Arguments, items, and the beginning of the error. `fragment(..)` becomes a macro
/// fragment.
const CASES: &[(&str, &str, &str)] = &[
    ("", "fn f(t: &LockToken)", "expected the body"),
    ("", "mod m;", "the body of `m` is"),
    ("", "fragment()", "expected the body"),
    ("strict, also", "fn f() {}", "write `also(function"),
    ("HW_STARTI", "fn f() {}", "`HW_STARTI` is not"),
    (
        "",
        "mod m { fn f() { fragment(IofCompleteRequest)(irp, 0) } }",
        "`IofCompleteRequest` bypasses",
    ),
    (
        "",
        "fn f() { trace!(fragment(q.acquire())) }",
        "`acquire` acquires",
    ),
    ("crate = a::", "fn f() {}", "write `crate = path`"),
    (
        "HW_INTERRUPT",
        r#"unsafe extern "C" fn f(a: u8, b: fragment(&u8)) -> u8 {}"#,
        "these are not the parameters",
    ),
];

#[test]
fn errors_lie_in_the_item() {
    for (arguments, item, message) in CASES {
        let expansion = expand(tokens(arguments), tokens(item));
        let mut trees = expansion.clone().into_iter();
        let error = trees.find(|tree| tree.to_string() == "compile_error");
        // An error on the attribute has no source text.
        assert!(error.unwrap().span().source_text().is_some(), "{expansion}");
        assert!(expansion.to_string().contains(message), "{expansion}");
    }
}
