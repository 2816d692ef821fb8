//! What is put in so that an item stays whole.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::fragments::{self, Site};
use crate::item::{Function, regrouped};
use crate::trees::is_punct;

/// Keeps the imports used of the attributes that were taken out.
pub(crate) fn keep_imports(function: &mut Function) {
    let Some(own) = function.attributes.own.first() else {
        return;
    };
    let path = &own.path;
    let span = Span::mixed_site();
    let import = quote_spanned!(span=> #[allow(unused_imports)] use #path as _;);
    let mut trees: Vec<TokenTree> = function.body.stream().into_iter().collect();
    let has_fragments = trees.iter().any(fragments::is_fragment);
    let mut end = 0;
    while is_punct(trees.get(end), '#') && is_punct(trees.get(end + 1), '!') {
        end += 3; // an attribute of the function
    }
    let mut rest = trees.split_off(end.min(trees.len()));
    if end > 0 {
        rest = super::shown(&rest, Site::Expression); // they stand in a new list
    }
    let rest = if has_fragments {
        TokenStream::from(TokenTree::from(regrouped(
            &function.body,
            rest.into_iter().collect(),
        )))
    } else {
        rest.into_iter().collect()
    };
    function.body = regrouped(&function.body, quote!(#(#trees)* #import #rest));
}

/// A body that never ends.
pub(crate) fn endless() -> Group {
    Group::new(
        Delimiter::Brace,
        quote_spanned!(Span::mixed_site()=> loop {}),
    )
}
