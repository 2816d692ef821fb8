use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Path, Token, parse_quote};

use crate::diagnostics::Diagnostics;
use crate::messages;

/// The arguments of the attribute.
pub(crate) struct Arguments {
    /// Where the crate `spin-lock-safe` is found.
    pub(crate) krate: Path,
}

impl Arguments {
    /// Reads the arguments; what cannot be read is reported and left out.
    pub(crate) fn parse(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Self {
        let mut krate = None;
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                argument(input, &mut krate)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parser.parse2(tokens) {
            diagnostics.add(error);
        }
        Self {
            krate: krate.unwrap_or_else(|| parse_quote!(::spin_lock_safe)),
        }
    }
}

fn argument(input: ParseStream<'_>, krate: &mut Option<Path>) -> syn::Result<()> {
    let malformed =
        |error: syn::Error| syn::Error::new(error.span(), messages::crate_without_path());
    let name = input.call(Ident::parse_any).map_err(malformed)?;
    if name != "crate" {
        return Err(syn::Error::new(
            name.span(),
            messages::unknown_argument(&name),
        ));
    }
    if !input.peek(Token![=]) || is_last(input) {
        return Err(syn::Error::new(name.span(), messages::crate_without_path()));
    }
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style).map_err(malformed)?;
    match krate.replace(path) {
        Some(_) => Err(syn::Error::new(
            name.span(),
            messages::repeated_argument(&name),
        )),
        None => Ok(()),
    }
}

/// Whether the next token is the last one.
fn is_last(input: ParseStream<'_>) -> bool {
    input
        .cursor()
        .token_tree()
        .is_none_or(|(_, rest)| rest.eof())
}
