use proc_macro2::Span;

use super::reported;
use crate::diagnostics::Diagnostics;

#[test]
fn errors_come_in_the_order_in_which_they_were_found() {
    let mut diagnostics = Diagnostics::default();
    let before = diagnostics.count();
    assert!(diagnostics.reported_since(before).is_none());
    diagnostics.error(Span::call_site(), "first");
    let between = diagnostics.count();
    diagnostics.add(syn::Error::new(Span::call_site(), "second"));
    assert!(diagnostics.reported_since(before).is_some());
    assert!(diagnostics.reported_since(between).is_some());
    assert!(diagnostics.reported_since(diagnostics.count()).is_none());
    assert_eq!(reported(diagnostics), ["first", "second"]);
}
