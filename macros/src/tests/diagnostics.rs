use proc_macro2::Span;

use super::reported;
use crate::diagnostics::Diagnostics;

#[test]
fn errors_come_in_the_order_in_which_they_were_found() {
    let mut diagnostics = Diagnostics::default();
    diagnostics.error(Span::call_site(), "first");
    diagnostics.add(syn::Error::new(Span::call_site(), "second"));
    assert_eq!(diagnostics.count(), 2);
    assert_eq!(reported(diagnostics), ["first", "second"]);
}
